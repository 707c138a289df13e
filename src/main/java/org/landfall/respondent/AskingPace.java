package org.landfall.respondent;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often one source may ask: so often that a helper can type the cards of many, too seldom to try numbers out. */
final class AskingPace {
    static final int MOST = 10;
    static final Duration WITHIN = Duration.ofMinutes(10);
    private static final int REMEMBERED = 20_000;

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> asked = new LinkedHashMap<>(64, 0.75f, true);

    AskingPace(InstantSource clock) {
        this.clock = clock;
    }

    /** False when it has to wait; what is refused does not make it wait longer. */
    synchronized boolean mayAsk(String source) {
        Instant now = clock.instant();
        Deque<Instant> times = asked.computeIfAbsent(source, _ -> new ArrayDeque<>());
        times.removeIf(time -> !time.plus(WITHIN).isAfter(now) || time.isAfter(now)); // a clock may be put back
        Iterator<String> oldest = asked.keySet().iterator();
        while (asked.size() > REMEMBERED) {
            oldest.next();
            oldest.remove();
        }
        if (times.size() >= MOST) {
            return false;
        }
        times.addLast(now);
        return true;
    }
}
