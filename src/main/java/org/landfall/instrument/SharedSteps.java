package org.landfall.instrument;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.javarosa.core.util.CacheTable;

/**
 * One object for each step of a reference or path, shared by all open forms, which hold hundreds of thousands of them.
 * Only steps without conditions: JavaRosa takes conditions for equal that are not. Its own table would also have all
 * threads wait for each other at every reference.
 */
final class SharedSteps<K> extends CacheTable<K> {
    private static final int MOST = 100_000;

    private final Predicate<K> conditional;
    private final Map<K, K> steps = new ConcurrentHashMap<>();

    SharedSteps(Predicate<K> conditional) {
        this.conditional = conditional;
    }

    @Override
    public K intern(K step) {
        if (conditional.test(step)) {
            return step;
        }
        K known = steps.get(step);
        if (known != null || steps.size() >= MOST) {
            return known == null ? step : known;
        }
        K first = steps.putIfAbsent(step, step);
        return first == null ? step : first;
    }
}
