package org.landfall.respondent.met;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Korean in Latin letters, by whatever custom, taken apart into classes of sounds; see {@link Sound}. */
final class Romanised {
    private static final Map<String, String> SOUNDS = new HashMap<>();
    private static final List<String> LONGEST_FIRST;

    /** Spellings of family names that follow no custom. */
    private static final Map<String, String> OWN_WAYS = Map.of(
            "joe", "cho", "back", "baek", "chough", "cho", "kwun", "kwon", "gwun", "kwon", "hur", "ho", "her", "ho",
            "sur", "so", "key", "ki");

    /** A letter that only lengthens the vowel before it: Ahn, Noh, Suh, Park, Surh. */
    private static final Pattern SILENT = Pattern.compile("(?<=[aeiou])(r?h(?![aeiouyw])|r(?=k))");

    /** Choy, Kay. */
    private static final Pattern Y_FOR_I = Pattern.compile("(?<=[aeou])y(?![aeiou])");

    static {
        sound("C", "tch tsh ch ts tz tj dj dz zh jh j z");
        sound("S", "sh ss s");
        sound("G", "ng");
        sound("K", "ck kh gh kk gg k g q c");
        sound("KS", "x");
        sound("T", "th dh tt dd t d");
        sound("P", "ph bh pp bb p b f v");
        sound("N", "n");
        sound("L", "rh l r");
        sound("M", "m");
        sound("HW", "wh");
        sound("H", "h");
        sound("YO", "yeo you yoo yeu yo yu");
        sound("YE", "yae yea ye");
        sound("YA", "ya");
        sound("WA", "wa");
        sound("WO", "weo wo");
        sound("E", "wae we ae ai oe oi ei ea e");
        sound("I", "yee yi eeui eui wee wi ui ee ie i y");
        sound("O", "woo wu eo eu oo ou o u");
        sound("A", "a");
        // a syllable that ends in a vowel, and one that begins with another
        sound("OO", "oeu");
        sound("AO", "aeu");
        sound("IO", "ieu ieo");
        LONGEST_FIRST = SOUNDS.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private Romanised() {}

    /** @param word small letters without marks, nothing else */
    static String classes(String word) {
        String sounded = SILENT.matcher(OWN_WAYS.getOrDefault(word, word)).replaceAll("");
        String spelt = Y_FOR_I.matcher(sounded).replaceAll("i");
        StringBuilder classes = new StringBuilder();
        int at = 0;
        while (at < spelt.length()) {
            String letters = lettersAt(spelt, at);
            classes.append(SOUNDS.getOrDefault(letters, letters));
            at += letters.length();
        }
        return classes.toString();
    }

    private static String lettersAt(String spelt, int at) {
        return LONGEST_FIRST.stream()
                .filter(letters -> spelt.startsWith(letters, at))
                .findFirst()
                .orElse(spelt.substring(at, at + 1));
    }

    private static void sound(String sound, String spellings) {
        for (String spelling : spellings.split(" ")) {
            SOUNDS.put(spelling, sound);
        }
    }
}
