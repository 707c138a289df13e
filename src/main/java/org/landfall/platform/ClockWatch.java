package org.landfall.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Whether the clock can be believed when keys are to be destroyed by it. Seen from a clock that is two months ahead every
 * backup is old, so what moved further than time can have passed waits until somebody says that it is right.
 */
@Component
final class ClockWatch {
    /** While it runs. A machine that slept is counted as one that ran. */
    static final Duration JUMP = Duration.ofDays(1);

    /** Since the newest key of a day, which is a day old at most where Landfall runs. */
    static final Duration OFF = Duration.ofDays(8);

    private static final Duration APART = Duration.ofHours(1);
    private static final Path UPTIME = Path.of("/proc/uptime"); // goes on while the machine sleeps, nanoTime does not

    private final Supplier<Duration> steady;
    private Instant began;
    private Duration beganSteady;

    @Autowired
    ClockWatch() {
        this(Instant.now(), ClockWatch::uptime);
    }

    ClockWatch(Instant now, Supplier<Duration> steady) {
        this.steady = steady;
        this.began = now;
        this.beganSteady = steady.get();
    }

    /** @param newest when the newest epoch began */
    synchronized ClockState look(Instant now, Instant newest) {
        Instant expected = began.plus(steady.get().minus(beganSteady));
        if (now.isAfter(expected.plus(JUMP)) || now.isAfter(newest.plus(OFF))) {
            return ClockState.AHEAD;
        }
        return now.isBefore(newest.minus(APART)) ? ClockState.BEHIND : ClockState.RIGHT;
    }

    /** From here on it is measured anew. */
    synchronized void believe(Instant now) {
        began = now;
        beganSteady = steady.get();
    }

    private static Duration uptime() {
        try {
            String seconds = Files.readString(UPTIME).split(" ", 2)[0];
            return Duration.ofMillis((long) (Double.parseDouble(seconds) * 1000));
        } catch (IOException | NumberFormatException elsewhere) {
            return Duration.ofNanos(System.nanoTime());
        }
    }
}
