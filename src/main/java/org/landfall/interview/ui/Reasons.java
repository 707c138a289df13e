package org.landfall.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.landfall.interview.engine.Missing;
import org.landfall.interview.engine.QuestionView;

/** Why there is no answer, as far as a question takes it, each with its key. */
final class Reasons extends Div {
    private final Map<Missing, Button> buttons = new EnumMap<>(Missing.class);

    Reasons(Consumer<Missing> without) {
        addClassName("iv-reasons");
        add(
                reason(Missing.DK, "D", without),
                reason(Missing.PNS, "P", without),
                reason(Missing.NA_SOURCE, "X", without));
    }

    void show(QuestionView question) {
        show(question, Missing.DK, question.offersDk());
        show(question, Missing.PNS, question.offersPns());
        show(question, Missing.NA_SOURCE, question.acceptsNoSource());
        setVisible(buttons.values().stream().anyMatch(Button::isVisible));
    }

    private void show(QuestionView question, Missing missing, boolean offered) {
        Button button = buttons.get(missing);
        button.setVisible(offered);
        button.getElement().setAttribute("aria-pressed", String.valueOf(question.missing() == missing));
    }

    private Button reason(Missing missing, String key, Consumer<Missing> without) {
        Span sign = new Span(key);
        sign.addClassName("iv-key");
        sign.getElement().setAttribute("aria-hidden", "true");
        Button button = new Button(getTranslation("interview.missing." + missing.name()), sign);
        button.addClickListener(click -> without.accept(missing));
        buttons.put(missing, button);
        return button;
    }
}
