package org.landfall.respondent.met;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a Korean word sounds, so coarsely that everybody who wrote it down wrote the same: Hangul of the North and of the South,
 * Revised Romanisation, McCune-Reischauer and what people put on their papers. Consonants K T P C S N L M H and G for ng, vowels A E
 * O I, glides Y and W.
 */
final class Sound {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}._·]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N} -]");
    private static final Pattern LATIN = Pattern.compile("[a-z]+");

    private record Rule(Pattern what, String by) {}

    /** In this order. */
    private static final List<Rule> RULES = List.of(
            rule("Y(?=I)|W(?=[EI])", ""),
            rule("(?<=[CS])Y", ""),
            rule("(?<=[KTPC])H", ""),
            rule("NK", "G"),
            rule("GK+", "G"),
            rule("([KTPCSNMH])\\1+", "$1"),
            rule("L+[LN]|NL+", "L"),
            // as it is spoken: 혁남 is heard as Hyongnam, 합룡 as Hamnyong
            rule("K(?=[NML])", "G"),
            rule("P(?=[NML])", "M"),
            rule("(?<=[GM])L", "N"),
            // 리 and 이, 림 and 임, 녀 and 여, 최룡해 and 최용해
            rule("(?<=^|[GM])[NL](?=[YI])", ""),
            rule("^Y(?=I)", ""),
            rule("^L", "N"));

    private Sound() {}

    /** In small letters, without marks and signs; words stay apart. */
    static String plain(String heard) {
        String spelt = Normalizer.normalize(heard, Normalizer.Form.NFKD).replaceAll("['’‘ʼ`]", "");
        String bare = MARKS.matcher(spelt).replaceAll("").toLowerCase(Locale.ROOT);
        String apart =
                BETWEEN.matcher(Normalizer.normalize(bare, Normalizer.Form.NFC)).replaceAll("-");
        return NO_LETTER.matcher(apart).replaceAll("").replaceAll("^-+|-+$", "");
    }

    static String of(String heard) {
        StringBuilder classes = new StringBuilder();
        for (String word : plain(heard).split("-")) {
            Matcher latin = LATIN.matcher(word);
            int at = 0;
            while (latin.find()) {
                other(classes, word.substring(at, latin.start()));
                classes.append(Romanised.classes(latin.group()));
                at = latin.end();
            }
            other(classes, word.substring(at));
        }
        String sound = classes.toString();
        for (Rule rule : RULES) {
            sound = rule.what().matcher(sound).replaceAll(rule.by());
        }
        return sound;
    }

    /** Hangul, and what is in neither script, such as Chinese characters, as it stands. */
    private static void other(StringBuilder classes, String signs) {
        for (char sign : signs.toCharArray()) {
            classes.append(Hangul.is(sign) ? Hangul.classes(sign) : String.valueOf(sign));
        }
    }

    private static Rule rule(String what, String by) {
        return new Rule(Pattern.compile(what), by);
    }
}
