package org.landfall.interview.notices;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Places that are smaller than a province: listed ones, and forms of address that nothing else has. */
final class Places {
    private static final Pattern KOREAN = Pattern.compile("(?<![가-힣])" + WordList.alternatives("place.ko")
            + "(?=$|[^가-힣]|시|군|읍|현|에|으로|로|의|까지|부터|역|쪽|이|가|을|를|은|는|교화소|관리소|수용소|장마당)");
    private static final Pattern ADDRESS_KO = Pattern.compile(
            "(?<![가-힣])[가-힣]{2,5}(?:읍|노동자구)(?=$|[^가-힣]|에|의|으로|로|까지)|[가-힣]{1,5}[로길] ?\\d{1,4}(?:번길|번지)|\\d{1,4}번지|제?\\d{1,2}호 ?관리소|\\d{1,4}동 \\d{1,4}호");
    private static final Pattern ENGLISH = Pattern.compile("\\b" + WordList.alternatives("place.en") + "\\b");
    private static final Pattern ADDRESS = Pattern.compile(
            "\\b\\p{Lu}\\p{Ll}{2,}-(?:ri|dong|gun|up|eup|myeon|myon)\\b|\\b[Cc]amp (?:No\\. ?)?\\d{1,2}\\b");

    private Places() {}

    static Stream<Notice> in(String text) {
        return Stream.of(KOREAN, ADDRESS_KO, ENGLISH, ADDRESS)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(at -> new Notice(Notice.Kind.PLACE, at.start(), at.end()));
    }
}
