package org.landfall.interview.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How long an interview was talked, from when its entries were stored. Pauses do not count, and of a stretch in which
 * nothing at all was entered only the first minutes: the lid was closed.
 */
final class TalkTime {
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);

    private TalkTime() {}

    static Duration of(List<Entry> entries, List<Instant> times) {
        Duration talked = Duration.ZERO;
        boolean paused = false;
        for (int i = 0; i < entries.size(); i++) {
            if (i > 0 && !paused) {
                Duration gap = Duration.between(times.get(i - 1), times.get(i));
                talked = talked.plus(gap.compareTo(LONGEST_SILENCE) > 0 ? LONGEST_SILENCE : gap);
            }
            if (entries.get(i) instanceof Entry.Happened(String _, Happening what)) {
                if (what instanceof Happening.Parted) {
                    return talked;
                }
                paused = paused ? !(what instanceof Happening.Resumed) : what instanceof Happening.Paused;
            }
        }
        return talked;
    }
}
