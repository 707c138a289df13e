package org.landfall.interview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import org.landfall.interview.engine.QuestionView;

/** A time of day, to the minute; the list offers quarters of an hour. */
final class TimeAnswer extends AnswerField {
    private final TimePicker picker = new TimePicker();

    TimeAnswer(QuestionView question) {
        picker.setLocale(UI.getCurrent().getLocale());
        picker.setStep(Duration.ofMinutes(15));
        picker.setAutoOpen(false);
        picker.setPlaceholder("14:05");
        picker.setAriaLabel(question.label());
        picker.setReadOnly(question.readOnly());
        if (question.value() != null) {
            picker.setValue(LocalTime.parse(question.value()));
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
