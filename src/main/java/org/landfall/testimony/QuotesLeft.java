package org.landfall.testimony;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.landfall.study.StudyId;

/** Who keeps the register of what left says when quotes did. */
public interface QuotesLeft {
    /** The day of each file, for the studies of which one was taken. */
    Map<StudyId, List<LocalDate>> files(Collection<StudyId> studies);
}
