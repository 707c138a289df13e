package org.landfall.interview.review;

import org.jspecify.annotations.Nullable;
import org.landfall.interview.InterviewId;
import org.landfall.respondent.met.Recognised;

/** @param readable the other record, where a custodian may read it now */
public record MetLine(Recognised recognised, @Nullable InterviewId readable) {}
