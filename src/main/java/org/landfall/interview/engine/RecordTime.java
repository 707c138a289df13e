package org.landfall.interview.engine;

import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Time and chance of one record. While a session is begun or opened again it is the time at which each step was stored;
 * between steps it is now. Chance depends on the record and on how many steps it has had.
 */
final class RecordTime {
    private final long seed;
    private Random chance;
    private @Nullable Instant at;
    private int steps;

    /** @param began when the record was made */
    RecordTime(long seed, Instant began) {
        this.seed = seed;
        this.at = began;
        this.chance = new Random(seed);
    }

    Instant now() {
        return at == null ? Instant.now() : at;
    }

    double random() {
        return chance.nextDouble();
    }

    /** What follows happened then; null for now. */
    void at(@Nullable Instant moment) {
        at = moment;
    }

    /** A step begins that changes answers. */
    void stepped() {
        steps++;
        chance = new Random(seed + steps);
    }
}
