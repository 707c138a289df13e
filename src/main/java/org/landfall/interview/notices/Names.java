package org.landfall.interview.notices;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Probable names of persons. Korean ones only with what is said behind or before a name, for three syllables alone are
 * mostly a word; English ones behind a title or "named", and Korean names in Latin letters.
 */
final class Names {
    private static final String NAME_KO = "[" + letters("surname.ko") + "][" + letters("given.ko") + "]{2}";
    private static final Pattern BEHIND_KO = Pattern.compile("(?<![가-힣])(" + NAME_KO + ") ?"
            + WordList.alternatives("behind.ko") + "(?=$|[^가-힣]|[은는이가을를과와의도만께에한]|이라|라고|라는|라서|하고|보고|네)");
    private static final Pattern CALLED_KO =
            Pattern.compile("(?<![가-힣])(" + NAME_KO + ")(?:이)?(?:라고|라는|란) ?(?=사람|분|하는|했|합|해|남자|여자|브로커|이름|친구)");
    private static final Pattern SAID_KO = Pattern.compile("이름[은이]\\s(" + NAME_KO + ")(?=$|[^가-힣]|이|입|예|라|였|인)");
    private static final Set<String> NO_NAMES_KO =
            Set.of("한국인", "조선인", "공화국", "주인님", "하나원", "고향길", "전화하", "남동생", "정상화");

    private static final Pattern TITLED = Pattern.compile(
            "\\b(?:Mr|Mrs|Ms|Miss|Dr|Pastor|Rev|Reverend|Deacon|Madam|Comrade|Teacher)\\b\\.? (\\p{Lu}[\\p{L}'-]+)");
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:named|(?:man|woman|person|broker|friend|guide|he|she|was|am) called|[Nn]ame (?:is|was)) (\\p{Lu}\\p{Ll}[\\p{L}'-]*)");
    private static final String GIVEN = "\\p{Lu}\\p{Ll}{1,5}(?:-\\p{L}\\p{Ll}{1,5}| \\p{Lu}\\p{Ll}{1,5})";
    private static final Pattern ROMANISED =
            Pattern.compile("\\b(" + WordList.alternatives("surname.en") + " " + GIVEN + ")(?![\\p{L}-])");
    private static final Pattern GIVEN_FIRST = Pattern.compile(
            "\\b(\\p{Lu}\\p{Ll}{1,5}-\\p{L}\\p{Ll}{1,5} " + WordList.alternatives("surname.en") + ")(?![\\p{L}-])");
    private static final Set<String> NO_NAMES = WordList.named("notname.en");
    private static final Set<String> KNOWN = WordList.named("known.en");

    private Names() {}

    static Stream<Notice> in(String text) {
        return Stream.of(BEHIND_KO, CALLED_KO, SAID_KO, TITLED, NAMED, ROMANISED, GIVEN_FIRST)
                .flatMap(pattern -> pattern.matcher(text).results())
                .filter(Names::probable)
                .map(name -> new Notice(Notice.Kind.NAME, name.start(1), name.end(1)))
                .distinct();
    }

    private static boolean probable(MatchResult found) {
        String name = found.group(1);
        String[] words = name.split(" ");
        return !NO_NAMES_KO.contains(name)
                && !NO_NAMES.contains(words[0])
                && !NO_NAMES.contains(words[words.length - 1])
                && KNOWN.stream().noneMatch(known -> known.equalsIgnoreCase(name.replace(' ', '-')));
    }

    private static String letters(String list) {
        return String.join("", WordList.named(list));
    }
}
