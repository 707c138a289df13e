package org.landfall.interview;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.landfall.study.StudyId;

/** Who counts records says in which counts they stand. */
public interface RecordUses {
    /**
     * The newest first.
     *
     * @param records of one person
     * @param since before it there was none of them
     */
    List<RecordUse> of(StudyId study, Set<InterviewId> records, Instant since);
}
