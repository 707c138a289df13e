package org.landfall.interview.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.engine.Entry;

/**
 * One change of one answer.
 *
 * @param number of the journal entry that made it
 * @param path of the answer at that moment
 * @param before null when nothing stood there
 * @param after null when the roster entry it stood in was taken out
 * @param reason why it changed; null before the interview was handed in
 * @param handIns how often the interview had been handed in by then
 */
public record Change(
        int number,
        Instant at,
        String path,
        Entry.@Nullable Answered before,
        Entry.@Nullable Answered after,
        @Nullable String reason,
        int handIns) {}
