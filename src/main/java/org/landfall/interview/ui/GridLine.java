package org.landfall.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.landfall.interview.engine.ChoiceView;
import org.landfall.interview.engine.QuestionView;
import org.landfall.interview.engine.Reply;

/** One question of a grid. */
final class GridLine extends Div {
    private final RadioButtonGroup<ChoiceView> group = new RadioButtonGroup<>();
    private final List<ChoiceView> choices;
    private final Span missing = new Span();

    GridLine(QuestionView question, Consumer<Reply> reply) {
        choices = question.choices();
        addClassName("iv-grid-line");
        Span label = new Span(question.label());
        label.setId("iv-line-" + question.path().replaceAll("[^A-Za-z0-9_-]", "-"));
        label.getElement().setAttribute("lang", question.language());
        missing.addClassName("iv-grid-missing");
        Div words = new Div(label, missing);
        // first how a choice looks, then the choices: each of these makes all that are there anew
        group.setReadOnly(question.readOnly());
        group.setRenderer(new ComponentRenderer<>(choice -> {
            Span name = new Span(choice.label());
            name.addClassName("iv-grid-name");
            name.getElement().setAttribute("lang", question.language());
            return name;
        }));
        group.setItems(choices);
        group.setAriaLabelledBy(label.getId().orElseThrow());
        group.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                reply.accept(Reply.of(change.getValue().code()));
            }
        });
        add(words, group);
    }

    void show(QuestionView question, boolean asked) {
        ChoiceView chosen = choices.stream()
                .filter(choice -> choice.code().equals(question.value()))
                .findFirst()
                .orElse(null);
        if (!Objects.equals(group.getValue(), chosen)) {
            group.setValue(chosen);
        }
        String why = question.missing() == null
                ? ""
                : getTranslation("interview.missing." + question.missing().name());
        Changed.text(missing, why);
        getElement().setAttribute("data-asked", asked);
    }

    Optional<String> code(int place) {
        return place < choices.size() ? Optional.of(choices.get(place).code()) : Optional.empty();
    }

    void takeFocus() {
        Focus.onChoice(group);
        Focus.inSight(this);
    }
}
