package org.landfall.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** Times of one kind, sorted, in nanoseconds, over {@code length} of wall-clock. */
record Figures(long[] sorted, Duration length) {
    static Figures of(long[] times, Duration length) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return new Figures(sorted, length);
    }

    /** The time that {@code share} of all stay within, in milliseconds. */
    double within(double share) {
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, index)] / 1e6;
    }

    double perSecond() {
        return sorted.length / (length.toNanos() / 1e9);
    }

    String toMicros() {
        return String.format(Locale.ROOT, "p50 %.0f µs, p95 %.0f µs", within(0.5) * 1e3, within(0.95) * 1e3);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (%d, %.0f /s)",
                within(0.5),
                within(0.95),
                within(0.99),
                sorted.length,
                perSecond());
    }
}
