package org.landfall.interview.notices;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Points out what should not be written into an open answer: telephone numbers and long digit strings, e-mail addresses,
 * probable names in Korean and English, places below province. A hint for who writes, not a filter: what it does not find
 * may still be there.
 */
public final class TextNotices {
    private TextNotices() {}

    /** In the order of the text. */
    public static List<Notice> in(String text) {
        return Stream.of(Numbers.in(text), Names.in(text), Places.in(text))
                .flatMap(found -> found)
                .sorted(Comparator.comparingInt(Notice::start))
                .toList();
    }
}
