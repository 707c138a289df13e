package org.landfall.instrument.editing;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The type cell of a row that uses a choice list: {@code select_one yes_no or_other}, {@code begin loop over crops}. */
public final class SelectType {
    private static final Pattern WORDS =
            Pattern.compile("(.*?\\s)(\\S+?)(\\s+(?:or[_ ]other|or specify other))?", Pattern.CASE_INSENSITIVE);

    private SelectType() {}

    /** The list it names, of those there are. */
    public static Optional<String> list(String type, Set<String> lists) {
        Matcher words = WORDS.matcher(type.strip());
        return words.matches() && lists.contains(words.group(2)) && uses(words.group(1))
                ? Optional.of(words.group(2))
                : Optional.empty();
    }

    static String withList(String type, String list) {
        Matcher words = WORDS.matcher(type.strip());
        return words.matches() ? words.group(1) + list + (words.group(3) == null ? "" : words.group(3)) : type;
    }

    private static boolean uses(String before) {
        String word = before.strip().toLowerCase(Locale.ROOT);
        return word.contains("select") || word.equals("rank") || word.startsWith("begin");
    }
}
