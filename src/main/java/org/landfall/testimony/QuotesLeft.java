package org.landfall.testimony;

import java.time.LocalDate;
import org.landfall.study.StudyId;

/** Who keeps the register of what left says how often quotes of a study did. */
public interface QuotesLeft {
    /** From the first of these days to the last. */
    int files(StudyId study, LocalDate from, LocalDate to);
}
