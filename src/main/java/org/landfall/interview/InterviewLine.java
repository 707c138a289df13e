package org.landfall.interview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.InstrumentVersionId;

/**
 * One interview as lists show it; nothing of what was said.
 *
 * @param partedAt when the talk was over and the debrief became due, null before and where nobody was asked
 * @param entries journal entries so far, 0 for an interview nobody has answered in
 * @param lastSavedAt when the newest entry was committed, null without entries
 */
public record InterviewLine(
        InterviewId id,
        String pseudonym,
        InterviewState state,
        String language,
        InstrumentVersionId instrument,
        Instant startedAt,
        @Nullable Instant partedAt,
        int entries,
        @Nullable Instant lastSavedAt,
        @Nullable Instant completedAt) {}
