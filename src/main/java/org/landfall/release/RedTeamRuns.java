package org.landfall.release;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often a red team was sent at a vintage: whoever could do it until one run holds would sign chance. So a broken report
 * is followed by a day of rest.
 *
 * @param broken of all that were made
 */
public record RedTeamRuns(int made, int broken, @Nullable Instant lastBroken) {
    public static final RedTeamRuns NONE = new RedTeamRuns(0, 0, null);
    private static final Duration REST = Duration.ofDays(1);

    /** Until when nobody attacks it again and nobody signs. */
    public Optional<Instant> restsUntil(Instant now) {
        return Optional.ofNullable(lastBroken).map(broken -> broken.plus(REST)).filter(end -> end.isAfter(now));
    }
}
