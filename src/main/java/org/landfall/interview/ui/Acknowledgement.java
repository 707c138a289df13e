package org.landfall.interview.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import org.landfall.interview.engine.QuestionView;

/** What somebody has read and confirms. */
final class Acknowledgement extends AnswerField {
    private static final String YES = "OK";

    private final Checkbox box = new Checkbox();

    Acknowledgement(QuestionView question) {
        addClassName("iv-choices");
        box.setLabel(getTranslation("interview.acknowledge"));
        box.setAriaLabelledBy(QuestionCard.LABEL_ID);
        box.setValue(YES.equals(question.value()));
        box.setReadOnly(question.readOnly());
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                reply(change.getValue() ? YES : "");
            }
        });
        add(box);
    }

    @Override
    void digit(int digit) {
        if (digit == 1 && !box.isReadOnly()) {
            pick(YES);
        }
    }

    @Override
    void takeFocus() {
        box.focus();
    }
}
