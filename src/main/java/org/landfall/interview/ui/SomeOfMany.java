package org.landfall.interview.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.landfall.interview.engine.ChoiceView;
import org.landfall.interview.engine.QuestionView;

/** Any number of very many, found by typing. Codes are handed in in the order of the list. */
final class SomeOfMany extends AnswerField {
    private final MultiSelectComboBox<ChoiceView> box = new MultiSelectComboBox<>();

    SomeOfMany(QuestionView question) {
        List<ChoiceView> choices = question.choices();
        Alone alone = new Alone(question.exclusive());
        box.setItems(Matching.CHOICES, choices);
        box.setItemLabelGenerator(ChoiceView::label);
        box.setPlaceholder(getTranslation("interview.choose"));
        box.setAriaLabel(question.label());
        box.setClearButtonVisible(true);
        box.setReadOnly(question.readOnly());
        box.setSelectedItemsOnTop(true);
        Set<String> codes = Set.of((question.value() == null ? "" : question.value()).split(" "));
        box.setValue(choices.stream().filter(c -> codes.contains(c.code())).collect(Collectors.toSet()));
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                box.setValue(alone.settled(change.getOldValue(), change.getValue()));
                reply(choices.stream()
                        .filter(box.getValue()::contains)
                        .map(ChoiceView::code)
                        .collect(Collectors.joining(" ")));
            }
        });
        addClassName("iv-text");
        add(box, alone);
    }

    @Override
    void takeFocus() {
        box.focus();
    }
}
