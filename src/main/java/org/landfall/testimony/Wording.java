package org.landfall.testimony;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a passage would be printed.
 *
 * @param round counts up whenever the words change
 * @param words of the passage; what is in square brackets stands for something that was left out
 * @param label what is said about whoever speaks
 * @param uses where it may be printed; none before it is signed
 */
public record Wording(
        int round,
        String words,
        Map<Attribute, String> label,
        Set<Use> uses,
        @Nullable LocalDate expiresOn) {
    /** More than these would tell who speaks. */
    public static final int MOST_ATTRIBUTES = 2;

    private static final Pattern BLANK = Pattern.compile("\\[[^\\[\\]]{0,40}]");

    /** Where a quote may be printed. */
    public enum Use {
        REPORT,
        WEB,
        TALK
    }

    public Wording {
        label = Map.copyOf(label);
        uses = Set.copyOf(uses);
    }

    static Wording of(String passage) {
        return new Wording(1, passage, Map.of(), Set.of(), null);
    }

    Wording next(String changed) {
        return new Wording(words.equals(changed) ? round : round + 1, changed, Map.of(), Set.of(), null);
    }

    Wording labelled(Map<Attribute, String> said) {
        return new Wording(round, words, said, Set.of(), null);
    }

    Wording usedIn(Set<Use> where, LocalDate until) {
        return new Wording(round, words, label, where, until);
    }

    /** What is left of it without what stands in brackets. */
    static String bare(String words) {
        return BLANK.matcher(words).replaceAll(" ");
    }

    /** Whether these are the words of the passage, in their order, but for what was put in brackets. */
    static boolean leavesOut(String passage, String words) {
        int from = 0;
        for (String part : BLANK.splitAsStream(words).toList()) {
            String kept = part.strip();
            int at = passage.indexOf(kept, from);
            if (at < 0) {
                return false;
            }
            from = at + kept.length();
        }
        return !bare(words).isBlank() && !bare(words).matches("(?s).*[\\[\\]].*");
    }

    @Override
    public String toString() {
        return "a wording";
    }
}
