package org.landfall.interview;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.engine.Entry;

/**
 * A journal without the words that somebody wants out. What was last written keeps its rest; everything written at the same
 * question before, half a sentence perhaps, goes as a whole; and wherever else the same passage stands, it goes too.
 */
final class Redaction {
    /** Shorter ones stand in other words by chance. */
    private static final int SHORTEST_ELSEWHERE = 4;

    private record Place(String question, boolean note) {}

    private final Map<OwnWords, TakenOut> taken = new HashMap<>();
    private final List<String> passages;
    private final String sign;
    private final Predicate<String> inWords;

    /**
     * @param sign what stands there instead
     * @param inWords whether the question at a path is answered in words
     */
    Redaction(List<TakenOut> all, String sign, Predicate<String> inWords) {
        all.forEach(one -> taken.put(one.words(), one));
        this.passages = all.stream()
                .flatMap(one -> one.passages().stream())
                .map(String::strip)
                .filter(passage -> passage.length() >= SHORTEST_ELSEWHERE)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        this.sign = sign;
        this.inWords = inWords;
    }

    /** The entries that change, by number from 1. */
    Map<Integer, Entry> changed(List<Entry> entries) {
        Map<Integer, Entry> changed = new TreeMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry without = without(entries.get(i));
            if (!without.equals(entries.get(i))) {
                changed.put(i + 1, without);
            }
        }
        return changed;
    }

    /** Words that belong to no question. */
    String without(String text) {
        String left = text;
        for (String passage : passages) {
            left = left.replace(passage, sign);
        }
        return left;
    }

    private Entry without(Entry entry) {
        return switch (entry) {
            case Entry.Answered answered ->
                new Entry.Answered(
                        answered.path(),
                        without(answered.path(), false, answered.value()),
                        answered.missing(),
                        answered.mark(),
                        without(answered.path(), true, answered.note()));
            case Entry.Amended amended -> new Entry.Amended(amended.path(), without(amended.reason()));
            case Entry.Moved _, Entry.RosterGrew _, Entry.RosterShrank _, Entry.Happened _ -> entry;
        };
    }

    private @Nullable String without(String path, boolean note, @Nullable String text) {
        if (text == null || !note && !inWords.test(path)) {
            return text;
        }
        TakenOut own = taken.get(new OwnWords(path, note, text));
        if (own != null) {
            return without(own.left());
        }
        Place place = place(path, note);
        boolean before = taken.keySet().stream()
                .anyMatch(words -> place(words.path(), words.note()).equals(place));
        return before && !stillThere(path, note, text) ? sign : without(text);
    }

    /** In a roster the same question was perhaps answered in words that nobody wants out. */
    private boolean stillThere(String path, boolean note, String text) {
        return taken.keySet().stream().noneMatch(words -> words.path().equals(path) && words.note() == note)
                && passages.stream().noneMatch(passage -> passage.contains(text.strip()) || text.contains(passage))
                && passages.stream().noneMatch(passage -> breaksOff(text, passage));
    }

    /** Saved while it was being typed. */
    private static boolean breaksOff(String text, String passage) {
        for (int length = SHORTEST_ELSEWHERE; length < passage.length(); length++) {
            if (text.endsWith(passage.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    private static Place place(String path, boolean note) {
        return new Place(path.replaceAll("\\[\\d+]", ""), note);
    }
}
