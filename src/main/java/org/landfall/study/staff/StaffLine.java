package org.landfall.study.staff;

import org.landfall.access.Interviewer;

/** An interviewer and what is known of them. */
public record StaffLine(Interviewer interviewer, Profile profile) {}
