package org.landfall.interview.ui.talk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Offers help once more in one quiet line, after an answer that calls for it. */
public final class HelpOffer extends Div {
    private final Span words = new Span();

    public HelpOffer(Runnable card, Runnable goOn) {
        addClassName("iv-rest");
        words.getElement().setAttribute("role", "status");
        Button show = new Button(getTranslation("conduct.referral"), click -> card.run());
        Button on = new Button(getTranslation("conduct.referral.later"), click -> goOn.run());
        on.addThemeVariants(ButtonVariant.TERTIARY);
        add(words, show, on);
        setVisible(false);
    }

    public void show(boolean due) {
        setVisible(due);
        words.setText(due ? getTranslation("conduct.referral.again") : "");
    }
}
