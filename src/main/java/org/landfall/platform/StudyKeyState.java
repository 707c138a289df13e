package org.landfall.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.landfall.study.StudyId;

/**
 * The key of a study, as far as it may be told.
 *
 * @param since when the key that wraps now was made
 * @param asked since when somebody's wish for another waits for a custodian, null when none does
 * @param turning since when a rotation runs, null when none does
 * @param underOld what the old key still wraps; null when nobody has looked yet
 */
public record StudyKeyState(
        StudyId study,
        String code,
        String name,
        Instant since,
        @Nullable Instant asked,
        @Nullable Instant turning,
        @Nullable Long underOld) {}
