package org.landfall.interview;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.landfall.interview.engine.Entry;

/**
 * What a returned interview asks before it changes: whoever alters an answer that was handed in says why. The reason
 * goes into the journal before the change; the old answer stays there in any case.
 */
final class Amending {
    static final Amending NOTHING = new Amending(Set.of(), Set.of());
    private static final int LONGEST_REASON = 1_000;

    private final Set<String> handedIn;
    private final Set<String> explained;

    private Amending(Set<String> handedIn, Set<String> explained) {
        this.handedIn = handedIn;
        this.explained = new HashSet<>(explained);
    }

    /** @param handedIn how many of the entries were there when the interview was handed in last */
    static Amending since(int handedIn, List<Entry> entries) {
        int known = Math.min(handedIn, entries.size());
        Set<String> answered = entries.subList(0, known).stream()
                .filter(Entry.Answered.class::isInstance)
                .map(entry -> ((Entry.Answered) entry).path())
                .collect(Collectors.toSet());
        Set<String> explained = entries.subList(known, entries.size()).stream()
                .filter(Entry.Amended.class::isInstance)
                .map(entry -> ((Entry.Amended) entry).path())
                .collect(Collectors.toSet());
        return new Amending(answered, explained);
    }

    boolean unexplained(String path) {
        return handedIn.contains(path) && !explained.contains(path);
    }

    /** Of a roster entry: whether there was something in it and no answer of it has been explained. */
    boolean unexplainedUnder(String entryPath) {
        String inside = entryPath + "/";
        return handedIn.stream().anyMatch(path -> path.startsWith(inside))
                && explained.stream().noneMatch(path -> path.startsWith(inside));
    }

    /** @throws IllegalArgumentException when nothing is said, or too much */
    Entry.Amended explain(String path, String reason) {
        String said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason is said in one to a thousand characters");
        }
        explained.add(path);
        return new Entry.Amended(path, said);
    }
}
