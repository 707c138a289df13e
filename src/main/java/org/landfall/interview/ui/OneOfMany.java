package org.landfall.interview.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import org.landfall.interview.engine.ChoiceView;
import org.landfall.interview.engine.QuestionView;

/** One of so many that typing finds it faster than looking. */
final class OneOfMany extends AnswerField {
    private final ComboBox<ChoiceView> box = new ComboBox<>();

    OneOfMany(QuestionView question) {
        box.setItems(Matching.CHOICES, question.choices());
        box.setItemLabelGenerator(ChoiceView::label);
        box.setPlaceholder(getTranslation("interview.choose"));
        box.setAriaLabel(question.label());
        box.setAutoOpen(true);
        box.addClassName("iv-found");
        box.setClearButtonVisible(true);
        box.setReadOnly(question.readOnly());
        question.choices().stream()
                .filter(choice -> choice.code().equals(question.value()))
                .findFirst()
                .ifPresent(box::setValue);
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                reply(change.getValue() == null ? "" : change.getValue().code());
            }
        });
        addClassName("iv-text");
        add(box);
    }

    @Override
    void takeFocus() {
        box.focus();
    }
}
