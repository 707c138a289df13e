package org.landfall.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.landfall.interview.engine.Missing;
import org.landfall.interview.engine.QuestionView;

/** Why there is no answer, as far as this question takes it, each with its key. */
final class Reasons extends Div {
    private final Consumer<Missing> without;

    Reasons(QuestionView question, Consumer<Missing> without) {
        this.without = without;
        addClassName("iv-reasons");
        if (question.offersDk()) {
            add(reason(question, Missing.DK, "D"));
        }
        if (question.offersPns()) {
            add(reason(question, Missing.PNS, "P"));
        }
        if (question.acceptsNoSource()) {
            add(reason(question, Missing.NA_SOURCE, "X"));
        }
    }

    private Button reason(QuestionView question, Missing missing, String key) {
        Span sign = new Span(key);
        sign.addClassName("iv-key");
        sign.getElement().setAttribute("aria-hidden", "true");
        Button button = new Button(getTranslation("interview.missing." + missing.name()), sign);
        button.addClickListener(click -> without.accept(missing));
        button.getElement().setAttribute("aria-pressed", String.valueOf(question.missing() == missing));
        return button;
    }
}
