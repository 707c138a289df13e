package org.landfall.interview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import org.landfall.interview.engine.QuestionView;

/** A day. */
final class DateAnswer extends AnswerField {
    private final DatePicker picker = new DatePicker();

    DateAnswer(QuestionView question) {
        picker.setLocale(UI.getCurrent().getLocale());
        picker.setI18n(new DatePicker.DatePickerI18n().setDateFormats("yyyy-MM-dd", "yyyy.M.d", "yyyyMMdd"));
        picker.setAutoOpen(false);
        picker.setPlaceholder("2026-11-23");
        picker.setAriaLabelledBy(QuestionCard.LABEL_ID);
        picker.setReadOnly(question.readOnly());
        if (question.value() != null) {
            picker.setValue(LocalDate.parse(question.value()));
        }
        picker.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                reply(change.getValue() == null ? "" : change.getValue().toString());
            }
        });
        add(picker);
    }

    @Override
    void takeFocus() {
        picker.focus();
    }
}
