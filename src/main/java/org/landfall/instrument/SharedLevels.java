package org.landfall.instrument;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.javarosa.core.model.instance.TreeReferenceLevel;
import org.javarosa.core.util.CacheTable;

/**
 * One object for each step of a reference, shared by all open forms, which hold hundreds of thousands of them. JavaRosa's
 * own table would have all threads wait for each other at every reference.
 */
final class SharedLevels extends CacheTable<TreeReferenceLevel> {
    private static final int MOST = 100_000;

    private final Map<TreeReferenceLevel, TreeReferenceLevel> levels = new ConcurrentHashMap<>();

    @Override
    public TreeReferenceLevel intern(TreeReferenceLevel level) {
        if (level.getPredicates() != null) {
            return level;
        }
        TreeReferenceLevel known = levels.get(level);
        if (known != null || levels.size() >= MOST) {
            return known == null ? level : known;
        }
        TreeReferenceLevel first = levels.putIfAbsent(level, level);
        return first == null ? level : first;
    }
}
