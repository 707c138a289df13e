package org.landfall.interview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.engine.PartialDate;
import org.landfall.interview.engine.PartialDate.Known;
import org.landfall.interview.engine.QuestionView;
import org.landfall.shell.Calendars;

/** The fields of a date, as many as are known: a day, a year with a month, or a year. */
final class DateParts extends Div {
    private final DatePicker day = new DatePicker();
    private final TextField year = new TextField();
    private final Select<Month> month = new Select<>();
    private Known shown = Known.DAY;

    /** @param changed told whether a person did it */
    DateParts(QuestionView question, @Nullable PartialDate answer, Consumer<Boolean> changed) {
        Locale locale = UI.getCurrent().getLocale();
        day.setLocale(locale);
        day.setI18n(Calendars.calendar());
        day.setAutoOpen(false);
        day.setPlaceholder("2026-11-23");
        day.setAriaLabelledBy(QuestionCard.LABEL_ID);
        if (question.looks("no-calendar")) {
            day.addClassName("iv-no-calendar");
        }
        year.setLabel(getTranslation("interview.date.year"));
        year.setMaxLength(4);
        year.addClassName("iv-number");
        year.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        month.setLabel(getTranslation("interview.date.month"));
        month.setItems(Month.values());
        month.setItemLabelGenerator(one -> one.getDisplayName(TextStyle.FULL_STANDALONE, locale));
        if (answer != null) {
            day.setValue(answer.known() == Known.DAY ? answer.first() : null);
            year.setValue(String.valueOf(answer.first().getYear()));
            month.setValue(answer.known() == Known.YEAR ? null : answer.first().getMonth());
        }
        day.setReadOnly(question.readOnly());
        year.setReadOnly(question.readOnly());
        month.setReadOnly(question.readOnly());
        day.addValueChangeListener(change -> {
            remember(change.getValue());
            changed.accept(change.isFromClient());
        });
        year.addValueChangeListener(change -> changed.accept(change.isFromClient()));
        month.addValueChangeListener(change -> changed.accept(change.isFromClient()));
        addClassName("iv-date-parts");
        add(day, year, month);
    }

    void show(Known known) {
        shown = known;
        day.setVisible(known == Known.DAY);
        year.setVisible(known != Known.DAY);
        month.setVisible(known == Known.MONTH);
    }

    /** {@code 2006-05-19}, {@code 2006-05} or {@code 2006}; what was typed when it is no date, so that it can be refused. */
    String text(Known known) {
        String years = year.getValue().strip();
        return switch (known) {
            case DAY -> day.getValue() == null ? "" : day.getValue().toString();
            case YEAR -> years;
            case MONTH ->
                years.isEmpty() || month.getValue() == null
                        ? years
                        : years + "-"
                                + String.format(
                                        Locale.ROOT, "%02d", month.getValue().getValue());
        };
    }

    void takeFocus() {
        if (shown == Known.DAY) {
            day.focus();
        } else {
            year.focus();
        }
    }

    private void remember(@Nullable LocalDate value) {
        if (value != null) {
            year.setValue(String.valueOf(value.getYear()));
            month.setValue(value.getMonth());
        }
    }
}
