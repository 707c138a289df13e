package org.landfall.analysis;

import java.time.Instant;
import org.landfall.access.AccountId;
import org.landfall.study.StudyId;

/** That the last proposed cut of a study was declined, by whom and why. */
public record Declined(StudyId study, AccountId by, Instant at, String reason) {}
