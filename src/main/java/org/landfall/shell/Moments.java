package org.landfall.shell;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days and times as the person at the screen writes them, in the time zone of the browser. */
public final class Moments {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter CLOCK_SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Moments() {}

    /** 23 Nov 2026, 14:02 or 2026년 11월 23일 14:02. */
    public static String dayAndTime(Instant instant) {
        ZonedDateTime moment = instant.atZone(zone());
        Locale locale = UI.getCurrent().getLocale();
        boolean korean = Locale.KOREAN.getLanguage().equals(locale.getLanguage());
        String day = korean
                ? DateTimeFormatter.ofPattern("yyyy년 M월 d일", locale).format(moment)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(Locale.UK)
                        .format(moment);
        return day + (korean ? " " : ", ") + CLOCK.format(moment);
    }

    /** 23 November 2026 or 2026년 11월 23일, for papers that speak a language of their own. */
    public static String day(LocalDate day, Locale locale) {
        boolean korean = Locale.KOREAN.getLanguage().equals(locale.getLanguage());
        return DateTimeFormatter.ofPattern(korean ? "yyyy년 M월 d일" : "d MMMM yyyy", locale)
                .format(day);
    }

    /** The day it was where the browser is. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }

    /** The moment at which that day began where the browser is. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    /** 14:02:07. */
    public static String clock(Instant instant) {
        return CLOCK_SECONDS.format(instant.atZone(zone()));
    }

    private static ZoneId zone() {
        var details = UI.getCurrent().getPage().getExtendedClientDetails();
        String zone = details == null ? null : details.getTimeZoneId();
        return zone == null || zone.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(zone);
    }
}
