package org.landfall.shell;

import java.util.List;
import java.util.Locale;

/** The languages of the screens, each named in itself. */
public final class Languages {
    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.KOREAN);

    private Languages() {}

    /** How speakers of {@code locale} write its name. */
    public static String nameOf(Locale locale) {
        return Locale.KOREAN.getLanguage().equals(locale.getLanguage()) ? "한국어" : "English";
    }

    /** The screen language for a wish such as "ko" or "en-GB"; English where there is none. */
    public static Locale of(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("ko") ? Locale.KOREAN : Locale.ENGLISH;
    }
}
