package org.landfall.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many calls the programs of one account may make in a minute, whichever tokens they use. */
class CallPace {
    static final int CALLS = 120;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private record Calls(Instant since, int count) {}

    private final InstantSource clock;
    private final Map<AccountId, Calls> calls = new LinkedHashMap<>(64, 0.75f, true);

    CallPace(InstantSource clock) {
        this.clock = clock;
    }

    /** Counts a call. Zero when it may be answered, else how long to wait. */
    synchronized Duration wait(AccountId account) {
        Instant now = clock.instant();
        Calls before = calls.get(account);
        Instant end = before == null ? now : before.since().plus(WINDOW);
        if (before == null || !now.isBefore(end) || now.isBefore(before.since())) {
            remember(account, new Calls(now, 1));
            return Duration.ZERO;
        }
        if (before.count() >= CALLS) {
            return Duration.between(now, end);
        }
        remember(account, new Calls(before.since(), before.count() + 1));
        return Duration.ZERO;
    }

    private void remember(AccountId account, Calls now) {
        calls.put(account, now);
        Iterator<AccountId> oldest = calls.keySet().iterator();
        while (calls.size() > REMEMBERED) {
            oldest.next();
            oldest.remove();
        }
    }
}
