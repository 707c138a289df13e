package org.landfall.interview.notices;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Telephone and identity numbers, and e-mail addresses. Years, days and amounts are none. */
final class Numbers {
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{2,63}){1,4}");

    /** Digits with what people put between them; digits of any script. */
    private static final Pattern DIGITS = Pattern.compile(
            "(?<![\\p{Nd},.])\\+?\\(?\\p{Nd}(?:[ ().\\u2010-\\u2015\\uff0d-]{0,2}\\p{Nd}){6,19}(?![\\p{Nd},])");

    private static final Pattern SPOKEN = Pattern.compile("공일공[ -]?[공영일이삼사오육륙칠팔구]{3,}");
    private static final Pattern TELEPHONE =
            Pattern.compile("\\+\\d{8,15}|0\\d{8,13}|(?:86)?1[3-9]\\d{9}|\\d{6}[1-8]\\d{6}|\\d{17}[\\dX]");
    private static final Pattern GROUPED = Pattern.compile("\\(?\\d{3}\\)?[ .-]{1,2}\\d{3}[ .-]\\d{4}|\\d{3,4}-\\d{4}");
    private static final Pattern UNBROKEN = Pattern.compile("\\d{7,}");
    private static final Pattern DAY =
            Pattern.compile("(?:19|20)\\d\\d[ .-]{0,2}(?:0?[1-9]|1[0-2])[ .-]{0,2}(?:0?[1-9]|[12]\\d|3[01])");
    private static final Pattern YEARS = Pattern.compile("(?:19|20)\\d\\d[ -]{1,2}(?:19|20)\\d\\d");
    private static final Pattern UNIT = Pattern.compile(
            "^ ?(?:원|위안|달러|엔|명|킬로|원화|won|yuan|RMB|dollars|USD|people|persons|km|%|₩|\\$)", Pattern.CASE_INSENSITIVE);

    private Numbers() {}

    static Stream<Notice> in(String text) {
        return Stream.of(
                        EMAIL.matcher(text).results().map(at -> new Notice(Notice.Kind.EMAIL, at.start(), at.end())),
                        SPOKEN.matcher(text).results().map(at -> new Notice(Notice.Kind.NUMBER, at.start(), at.end())),
                        DIGITS.matcher(text)
                                .results()
                                .filter(at -> finds(ascii(at.group()), text.substring(at.end())))
                                .map(at -> new Notice(Notice.Kind.NUMBER, at.start(), at.end())))
                .flatMap(found -> found);
    }

    private static boolean finds(String written, String behind) {
        if (DAY.matcher(written).matches()
                || YEARS.matcher(written).matches()
                || UNIT.matcher(behind).find()) {
            return false;
        }
        String digits = written.replaceAll("[^+\\d]", "");
        return TELEPHONE.matcher(digits).matches()
                || GROUPED.matcher(written).matches()
                || UNBROKEN.matcher(written).matches();
    }

    private static String ascii(String digits) {
        StringBuilder plain = new StringBuilder();
        digits.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
            } else {
                plain.append(c == 0xFF0D || (c >= 0x2010 && c <= 0x2015) ? '-' : (char) c);
            }
        });
        return plain.toString();
    }
}
