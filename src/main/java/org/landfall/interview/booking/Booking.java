package org.landfall.interview.booking;

import java.time.LocalDate;
import org.landfall.access.AccountId;
import org.landfall.access.SiteId;
import org.landfall.study.Study;

/** A talk as it is wanted: in which study, by whom, where and on which day. */
public record Booking(Study study, AccountId interviewer, SiteId site, LocalDate day, Arrangement what) {}
