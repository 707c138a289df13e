package org.landfall.interview.review;

import java.time.Instant;
import org.landfall.access.AccountId;

/** @param byInterviewer a reply; otherwise a custodian wrote it */
public record QueryMessage(Instant at, AccountId author, boolean byInterviewer, String text) {}
