package org.landfall.interview.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Optional;
import org.landfall.interview.engine.ChoiceView;
import org.landfall.interview.engine.QuestionView;

/** One of so many that typing finds it faster than looking. Enter takes the only one found and goes on. */
final class OneOfMany extends AnswerField {
    static final String ENTER = "event.key === 'Enter' && !event.isComposing && !element.readonly && !!element.filter"
            + " && element.inputElement.value === element.filter";

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
        // with nothing marked in the list Enter would do nothing, so the server looks whether one choice is meant
        box.getElement()
                .addEventListener(
                        "keydown",
                        enter -> meant(
                                        question,
                                        enter.getEventData()
                                                .get("element.filter")
                                                .asString())
                                .ifPresent(choice -> {
                                    box.setValue(choice);
                                    box.setOpened(false);
                                    pick(choice.code());
                                }))
                .addEventData("element.filter")
                .setFilter(ENTER);
        addClassName("iv-text");
        add(box);
    }

    /** The only one in which what was typed occurs. */
    private static Optional<ChoiceView> meant(QuestionView question, String typed) {
        List<ChoiceView> found = question.choices().stream()
                .filter(choice -> Matching.CHOICES.test(choice, typed))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    @Override
    void takeFocus() {
        box.focus();
    }
}
