package org.landfall.study;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The short name of a study that is part of its keys: the first letters of its name's words and a number that makes it
 * the only one. A name without Latin letters gives {@code S1}, {@code S2} …
 */
final class StudyCode {
    private static final Pattern WORDS = Pattern.compile("[^A-Za-z0-9]+");
    private static final int MOST_LETTERS = 6;

    private StudyCode() {}

    static String of(String name, Set<String> taken) {
        String initials = WORDS.splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .limit(MOST_LETTERS)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
        String stem = initials.isEmpty() ? "S" : initials;
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> stem + n)
                .filter(code -> !taken.contains(code))
                .findFirst()
                .orElseThrow();
    }
}
