package org.landfall.analysis.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.Choice;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.Item;

/** One question of a form, found by typing, and some of its answers. */
final class AnswersOfOne extends Div {
    private final ComboBox<Item.Question> question = new ComboBox<>();
    private final CheckboxGroup<Choice> answers = new CheckboxGroup<>();
    private final List<Item.Question> questions;

    AnswersOfOne(FormDefinition form, List<Item.Question> questions, String questionKey, String answersKey) {
        this.questions = questions;
        String language = getLocale().getLanguage();
        question.setLabel(getTranslation(questionKey));
        question.setItems(questions);
        question.setItemLabelGenerator(one -> one.label().in(language) + " (" + one.name() + ")");
        question.setClearButtonVisible(true);
        question.setWidthFull();
        answers.setLabel(getTranslation(answersKey));
        answers.setItemLabelGenerator(choice -> choice.label().in(language));
        answers.setVisible(false);
        question.addValueChangeListener(change -> {
            answers.setItems(change.getValue() == null ? List.of() : form.choicesOf(change.getValue()));
            answers.setVisible(change.getValue() != null);
        });
        add(question, answers);
    }

    void show(@Nullable String name, Set<String> codes) {
        questions.stream().filter(one -> one.name().equals(name)).findFirst().ifPresent(question::setValue);
        answers.setValue(answers.getListDataView()
                .getItems()
                .filter(choice -> codes.contains(choice.code()))
                .collect(Collectors.toSet()));
    }

    @Nullable
    String question() {
        return question.getValue() == null ? null : question.getValue().name();
    }

    Set<String> answers() {
        return answers.getValue().stream().map(Choice::code).collect(Collectors.toSet());
    }
}
