package org.landfall.interview.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.engine.ChoiceView;
import org.landfall.interview.engine.QuestionView;

/**
 * One of several. A digit or a tap picks and goes on; arrows only move the choice, so that somebody who listens to the
 * choices one by one is not carried off.
 */
final class OneChoice extends AnswerField {
    private final RadioButtonGroup<ChoiceView> group = new RadioButtonGroup<>();
    private final List<ChoiceView> choices;

    OneChoice(QuestionView question, List<ChoiceView> choices, @Nullable String beside, CardActions.Files files) {
        this.choices = choices;
        ChoiceLayout.apply(question, group);
        // first how a choice looks, then the choices: each of these makes all that are there anew
        group.setReadOnly(question.readOnly());
        group.setRenderer(new ComponentRenderer<>(
                choice -> new ChoiceLabel(choice, choices.indexOf(choice), question.language(), beside, files)));
        group.setItems(choices);
        choices.stream()
                .filter(c -> c.code().equals(question.value()))
                .findFirst()
                .ifPresent(group::setValue);
        group.setAriaLabelledBy(QuestionCard.LABEL_ID);
        group.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                reply(change.getValue() == null ? "" : change.getValue().code());
            }
        });
        // detail counts clicks of a pointer; keys and assistive technology give 0. Out of reach nothing goes on: a
        // second
        // thought would be given to the next question.
        group.getElement()
                .addEventListener("click", click -> {
                    if (group.getValue() != null) {
                        pick(group.getValue().code());
                    }
                })
                .setFilter("event.detail > 0 && event.target.closest('vaadin-radio-button') !== null"
                        + " && !document.documentElement.hasAttribute('data-unreached')")
                .debounce(80);
        add(group);
    }

    @Override
    void digit(int digit) {
        int place = (digit + 9) % 10;
        if (place < choices.size()) {
            pick(choices.get(place).code());
            if (isAttached()) {
                group.setValue(choices.get(place));
            }
        }
    }

    @Override
    void takeFocus() {
        Focus.onChoice(group);
    }
}
