package org.landfall.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The calendars of date fields in the language of the page, and how dates are written in them. */
public final class Calendars {
    private static final int DAYS = 7;

    private Calendars() {}

    /** Dates are shown as 2026-11-23, which is read the same everywhere, and taken as 2026.11.23 or 20261123 too. */
    public static DatePickerI18n calendar() {
        UI page = UI.getCurrent();
        Locale locale = page.getLocale();
        boolean korean = Locale.KOREAN.getLanguage().equals(locale.getLanguage());
        DayOfWeek first = WeekFields.of(korean ? Locale.KOREA : Locale.UK).getFirstDayOfWeek();
        return new DatePickerI18n()
                .setDateFormats("yyyy-MM-dd", "yyyy.M.d", "yyyyMMdd")
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(days(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale)))
                .setWeekdaysShort(days(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale)))
                .setFirstDayOfWeek(first.getValue() % DAYS)
                .setToday(page.getTranslation("shell.today"))
                .setCancel(page.getTranslation("shell.cancel"));
    }

    /** From Sunday on, as the field wants them. */
    private static List<String> days(Function<DayOfWeek, String> name) {
        return IntStream.range(0, DAYS)
                .mapToObj(DayOfWeek.SUNDAY::plus)
                .map(name)
                .toList();
    }
}
