package org.landfall.respondent.met;

import java.util.List;

/** Syllables taken apart into classes of sounds; see {@link Sound}. */
final class Hangul {
    private static final char FIRST = '가';
    private static final char LAST = '힣';
    private static final List<String> ONSETS =
            List.of("K", "K", "N", "T", "T", "L", "M", "P", "P", "S", "S", "", "C", "C", "C", "K", "T", "P", "H");
    private static final List<String> VOWELS = List.of(
            "A", "E", "YA", "YE", "O", "E", "YO", "YE", "O", "WA", "E", "E", "YO", "O", "WO", "E", "I", "YO", "O", "I",
            "I");
    private static final List<String> CODAS = List.of(
            "", "K", "K", "K", "N", "N", "N", "T", "L", "K", "M", "L", "L", "L", "L", "L", "M", "P", "P", "T", "T", "G",
            "T", "T", "K", "T", "P", "");

    private Hangul() {}

    static boolean is(char sign) {
        return sign >= FIRST && sign <= LAST;
    }

    static boolean isAll(String text) {
        return text.chars().allMatch(sign -> is((char) sign));
    }

    static String classes(char syllable) {
        int number = syllable - FIRST;
        int perOnset = VOWELS.size() * CODAS.size();
        return ONSETS.get(number / perOnset)
                + VOWELS.get(number % perOnset / CODAS.size())
                + CODAS.get(number % CODAS.size());
    }
}
