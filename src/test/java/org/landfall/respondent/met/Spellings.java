package org.landfall.respondent.met;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** One Korean word as different people write it: each syllable by a custom drawn anew. */
final class Spellings {
    private static final char FIRST = '가';
    private static final int CODAS = 28;
    private static final int PER_ONSET = 21 * CODAS;

    private static final List<List<String>> ONSETS = List.of(
            List.of("g", "k", "K"),
            List.of("kk"),
            List.of("n"),
            List.of("d", "t"),
            List.of("tt"),
            List.of("r", "l"),
            List.of("m"),
            List.of("b", "p"),
            List.of("pp"),
            List.of("s", "S"),
            List.of("ss"),
            List.of(""),
            List.of("j", "ch", "J"),
            List.of("jj", "tch"),
            List.of("ch", "ch'", "ch’", "tch"),
            List.of("k", "k'", "kh"),
            List.of("t", "t'", "th"),
            List.of("p", "p'", "ph"),
            List.of("h", "H"));
    private static final List<List<String>> VOWELS = List.of(
            List.of("a"),
            List.of("ae", "ai"),
            List.of("ya"),
            List.of("yae"),
            List.of("eo", "o", "ŏ", "u"),
            List.of("e"),
            List.of("yeo", "yo", "yŏ", "you", "yu"),
            List.of("ye"),
            List.of("o"),
            List.of("wa"),
            List.of("wae"),
            List.of("oe", "oi"),
            List.of("yo"),
            List.of("u", "oo"),
            List.of("wo", "weo", "wŏ"),
            List.of("we"),
            List.of("wi"),
            List.of("yu", "yoo"),
            List.of("eu", "u", "ŭ"),
            List.of("ui", "ŭi", "ee", "i"),
            List.of("i", "ee"));

    private final Random random;

    Spellings(long seed) {
        this.random = new Random(seed);
    }

    /** Latin letters, with hyphens, blanks or nothing between syllables. */
    String of(String hangul) {
        String between = List.of("-", " ", "").get(random.nextInt(3));
        StringBuilder spelt = new StringBuilder();
        for (int i = 0; i < hangul.length(); i++) {
            String syllable = syllable(hangul.charAt(i));
            boolean vowelFirst = "aeiouŏŭyw".indexOf(syllable.charAt(0)) >= 0;
            if (i > 0) {
                // without a sign nobody can tell where a syllable without a consonant begins
                spelt.append(between.isEmpty() && vowelFirst ? "-" : between);
            }
            spelt.append(syllable);
        }
        String word = spelt.toString();
        return random.nextInt(4) == 0 ? word.toUpperCase(Locale.ROOT) : word;
    }

    private String syllable(char syllable) {
        int number = syllable - FIRST;
        String onset = one(ONSETS.get(number / PER_ONSET));
        return onset + one(VOWELS.get(number % PER_ONSET / CODAS)) + coda(number % CODAS);
    }

    private static String coda(int number) {
        return switch (number) {
            case 0 -> "";
            case 1 -> "k";
            case 4 -> "n";
            case 8 -> "l";
            case 16 -> "m";
            case 17 -> "p";
            case 21 -> "ng";
            default -> throw new IllegalArgumentException("not in a name");
        };
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
