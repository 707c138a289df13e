package org.landfall.respondent.met;

import java.util.regex.Pattern;

/** A town or county, without the word for what it is. */
final class Town {
    private static final Pattern HANGUL = Pattern.compile("(?<=..)(시|군|구역|구|읍|면|리|동)$");
    private static final Pattern LATIN =
            Pattern.compile("[\\s-]+(si|shi|gun|kun|gu|ku|eup|up|myeon|myon|ri|dong|city|county|town)$");

    private Town() {}

    static String of(String heard) {
        String plain = Sound.plain(heard);
        return Sound.of(LATIN.matcher(HANGUL.matcher(plain).replaceFirst("")).replaceFirst(""));
    }
}
