package org.landfall.interview.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.engine.ChoiceView;
import org.landfall.interview.engine.QuestionView;

/**
 * Any number of several; a digit ticks or unticks, and one that stands alone takes the place of the others.
 * Codes are handed in in the order of the list.
 */
final class ManyChoices extends AnswerField {
    private final CheckboxGroup<ChoiceView> group = new CheckboxGroup<>();
    private final List<ChoiceView> choices;
    private final Alone alone;

    ManyChoices(QuestionView question, @Nullable String beside, CardActions.Files files) {
        choices = question.choices();
        alone = new Alone(question.exclusive());
        ChoiceLayout.apply(question, group);
        // first how a choice looks, then the choices: each of these makes all that are there anew
        group.setReadOnly(question.readOnly());
        group.setRenderer(new ComponentRenderer<>(
                choice -> new ChoiceLabel(choice, choices.indexOf(choice), question.language(), beside, files)));
        group.setItems(choices);
        Set<String> codes = Set.of((question.value() == null ? "" : question.value()).split(" "));
        group.setValue(choices.stream().filter(c -> codes.contains(c.code())).collect(Collectors.toSet()));
        group.setAriaLabelledBy(QuestionCard.LABEL_ID);
        group.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                group.setValue(alone.settled(change.getOldValue(), change.getValue()));
                handIn();
            }
        });
        add(group, alone);
    }

    @Override
    void digit(int digit) {
        int place = (digit + 9) % 10;
        if (place < choices.size()) {
            Set<ChoiceView> value = new LinkedHashSet<>(group.getValue());
            if (!value.remove(choices.get(place))) {
                value.add(choices.get(place));
            }
            group.setValue(alone.settled(group.getValue(), value));
            handIn();
        }
    }

    private void handIn() {
        reply(choices.stream()
                .filter(group.getValue()::contains)
                .map(ChoiceView::code)
                .collect(Collectors.joining(" ")));
    }

    @Override
    void takeFocus() {
        Focus.onChoice(group);
    }
}
