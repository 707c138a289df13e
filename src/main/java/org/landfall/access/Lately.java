package org.landfall.access;

import java.time.Duration;
import java.time.Instant;

/** Whether something of before still holds. Nothing holds for longer because the clock was put back: what lies ahead is over. */
public final class Lately {
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private Lately() {}

    static boolean holds(Instant since, Duration howLong) {
        return holds(since, howLong, Instant.now());
    }

    public static boolean holds(Instant since, Duration howLong, Instant now) {
        return !since.minus(CLOCKS_APART).isAfter(now) && since.plus(howLong).isAfter(now);
    }
}
