package org.landfall.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A growing pause after failures: for a name tried from one source, and for a source that tries many names. Somebody
 * at another source is never kept out by it, and it knows nothing of which names exist.
 */
public class SignInPace {
    private static final int FREE_FOR_NAME = 3;
    private static final int FREE_FOR_SOURCE = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration FORGIVEN_AFTER = Duration.ofMinutes(30);
    private static final int REMEMBERED = 50_000;

    private record Key(String source, String name) {}

    private record Failures(int count, Instant last) {}

    private final InstantSource clock;
    private final Map<Key, Failures> failures = new LinkedHashMap<>(64, 0.75f, true);

    public SignInPace(InstantSource clock) {
        this.clock = clock;
    }

    /** How long this name has to wait at this source; zero when it may try now. */
    public synchronized Duration pause(String source, String name) {
        Duration forName = pause(new Key(source, name), FREE_FOR_NAME);
        Duration forSource = pause(new Key(source, ""), FREE_FOR_SOURCE);
        return forName.compareTo(forSource) > 0 ? forName : forSource;
    }

    public synchronized void failed(String source, String name) {
        count(new Key(source, name));
        count(new Key(source, ""));
        Iterator<Key> oldest = failures.keySet().iterator();
        while (failures.size() > REMEMBERED) {
            oldest.next();
            oldest.remove();
        }
    }

    public synchronized void succeeded(String source, String name) {
        failures.remove(new Key(source, name));
    }

    private void count(Key key) {
        failures.merge(
                key,
                new Failures(1, clock.instant()),
                (before, one) -> new Failures(forgiven(before) ? 1 : before.count() + 1, one.last()));
    }

    private Duration pause(Key key, int free) {
        Failures before = failures.get(key);
        if (before == null || forgiven(before) || before.count() < free) {
            return Duration.ZERO;
        }
        Duration whole = Duration.ofSeconds(1L << Math.min(before.count() - free, 20));
        Duration bounded = whole.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : whole;
        Duration left = Duration.between(clock.instant(), before.last().plus(bounded));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private boolean forgiven(Failures before) {
        return !Lately.holds(before.last(), FORGIVEN_AFTER, clock.instant());
    }
}
