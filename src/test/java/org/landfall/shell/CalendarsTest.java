package org.landfall.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;

@LandfallTest
class CalendarsTest extends SpringBrowserlessTest {
    @Test
    void aCalendarSpeaksTheLanguageOfThePage() {
        UI.getCurrent().setLocale(Locale.KOREAN);
        DatePickerI18n calendar = Calendars.calendar();
        assertThat(calendar.getMonthNames()).hasSize(12).startsWith("1월", "2월");
        assertThat(calendar.getWeekdays()).hasSize(7).startsWith("일요일", "월요일");
        assertThat(calendar.getWeekdaysShort()).startsWith("일", "월");
        assertThat(calendar.getToday()).isEqualTo("오늘");
        assertThat(calendar.getFirstDayOfWeek()).isZero();
    }

    @Test
    void anEnglishWeekBeginsOnMonday() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(Calendars.calendar().getFirstDayOfWeek()).isOne();
        assertThat(Calendars.calendar().getWeekdaysShort()).startsWith("Sun", "Mon");
    }
}
