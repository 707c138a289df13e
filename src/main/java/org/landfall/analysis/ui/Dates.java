package org.landfall.analysis.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days as a reader of the language writes them. Vintages are dated in universal time. */
final class Dates {
    private Dates() {}

    static String day(Instant moment, Locale locale) {
        return day(LocalDate.ofInstant(moment, ZoneOffset.UTC), locale);
    }

    static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }
}
