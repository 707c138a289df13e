package org.landfall.platform;

import java.time.Duration;
import java.time.Instant;

/**
 * What a restore drill came to.
 *
 * @param seconds it took
 * @param bytes of the sealed copy
 * @param line of the log of acts that is the newest in the copy
 * @param tables and {@code rows} that were compared
 */
public record DrillResult(
        Instant at, long seconds, DrillOutcome outcome, long bytes, long line, int tables, long rows) {
    private static final Duration A_WEEK_AND_A_DAY = Duration.ofDays(8);

    public boolean passed() {
        return outcome == DrillOutcome.PASSED;
    }

    public Standing standing(Instant now) {
        if (!passed()) {
            return Standing.NOW;
        }
        return at.isBefore(now.minus(A_WEEK_AND_A_DAY)) ? Standing.SOON : Standing.FINE;
    }
}
