package org.landfall.analysis;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.landfall.disclosure.Parameters;
import org.landfall.study.StudyId;

/**
 * A dated, immutable snapshot of a study. Carries nothing that is not released: the number of persons is a noisy one.
 *
 * @param label year and number within the year, {@code 2026-1}
 * @param leftOut null where it was cut before that was counted
 * @param retired its key is destroyed: what was released of it stays, and nothing more is counted
 */
public record Vintage(
        VintageId id,
        StudyId study,
        String studyCode,
        String label,
        Instant cutAt,
        Parameters parameters,
        int noisyPersons,
        Fieldwork fieldwork,
        @Nullable LeftOut leftOut,
        boolean retired) {

    /** One of which nothing else is said. */
    public Vintage(
            VintageId id,
            StudyId study,
            String studyCode,
            String label,
            Instant cutAt,
            Parameters parameters,
            int noisyPersons) {
        this(id, study, studyCode, label, cutAt, parameters, noisyPersons, Fieldwork.UNSAID, null, false);
    }
}
