package org.landfall.interview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.Duration;
import java.time.LocalDateTime;
import org.landfall.interview.engine.QuestionView;
import org.landfall.shell.Calendars;

/** A day and a time of day. */
final class DateTimeAnswer extends AnswerField {
    private final DateTimePicker picker = new DateTimePicker();

    DateTimeAnswer(QuestionView question) {
        picker.setLocale(UI.getCurrent().getLocale());
        picker.setStep(Duration.ofMinutes(15));
        picker.setAutoOpen(false);
        picker.setDatePickerI18n(Calendars.calendar());
        picker.setDatePlaceholder("2026-11-23");
        picker.setTimePlaceholder("14:05");
        picker.setDateAriaLabel(question.label());
        picker.setTimeAriaLabel(question.label());
        picker.setReadOnly(question.readOnly());
        if (question.value() != null) {
            picker.setValue(LocalDateTime.parse(question.value()));
        }
        picker.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                reply(change.getValue() == null ? "" : change.getValue().toString());
            }
        });
        addClassName("iv-text");
        add(picker);
    }

    @Override
    void takeFocus() {
        picker.focus();
    }
}
