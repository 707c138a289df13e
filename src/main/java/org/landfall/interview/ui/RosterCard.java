package org.landfall.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import org.landfall.interview.engine.Row;

/** The end of a roster: one more entry, or go on. */
final class RosterCard extends Div implements Card {
    private final Button onward;
    private final Runnable add;

    RosterCard(Row.RosterAdd row, Runnable add, Runnable next, Runnable back) {
        this.add = add;
        addClassNames("iv-card", "iv-roster");
        H2 label = new H2(getTranslation("interview.roster.question", row.label()));
        label.setId(QuestionCard.LABEL_ID);
        Button more = new Button(getTranslation("interview.roster.add"), key("1"), click -> add.run());
        more.setDisableOnClick(true);
        onward = new Button(getTranslation("interview.roster.enough"), click -> next.run());
        onward.addThemeVariants(ButtonVariant.PRIMARY);
        Button backward = new Button(getTranslation("interview.back"), click -> back.run());
        backward.addThemeVariants(ButtonVariant.TERTIARY);
        Div steps = new Div(backward, more, onward);
        steps.addClassName("iv-steps");
        add(label, steps);
    }

    @Override
    public void digit(int digit) {
        if (digit == 1) {
            add.run();
        }
    }

    @Override
    public void refuse(String message) {}

    @Override
    public void takeFocus() {
        onward.focus();
    }

    private static Span key(String sign) {
        Span key = new Span(sign);
        key.addClassName("iv-key");
        key.getElement().setAttribute("aria-hidden", "true");
        return key;
    }
}
