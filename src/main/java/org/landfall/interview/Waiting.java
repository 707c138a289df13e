package org.landfall.interview;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.Texts;

/**
 * A draft that waits to be gone on with.
 *
 * @param part name of the part in which it was left, null before the first step
 */
public record Waiting(InterviewLine line, @Nullable Texts part) {
    /** In which the debrief is to be written. */
    public static final Duration DEBRIEF = Duration.ofHours(24);

    /** After which it is marked as late. */
    public static final Duration LATE = Duration.ofHours(72);

    /** When the debrief should be done; null as long as the talk goes on. */
    public @Nullable Instant dueAt() {
        return line.partedAt() == null ? null : line.partedAt().plus(DEBRIEF);
    }
}
