package org.landfall.analysis;

import java.time.Instant;
import org.landfall.disclosure.Parameters;
import org.landfall.study.StudyId;

/**
 * A dated, immutable snapshot of a study. Carries nothing that is not released: the number of persons is a noisy one.
 *
 * @param label year and number within the year, {@code 2026-1}
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
        boolean retired) {

    /** One that is not retired. */
    public Vintage(
            VintageId id,
            StudyId study,
            String studyCode,
            String label,
            Instant cutAt,
            Parameters parameters,
            int noisyPersons) {
        this(id, study, studyCode, label, cutAt, parameters, noisyPersons, false);
    }
}
