package org.landfall.interview.ui.talk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.landfall.interview.engine.Happening;

/** Offers a rest in one quiet line, which a screen reader hears when it can. */
public final class RestOffer extends Div {
    private final Span words = new Span();

    public RestOffer(Runnable pause, Runnable goOn) {
        addClassName("iv-rest");
        words.getElement().setAttribute("role", "status");
        Button rest = new Button(getTranslation("conduct.bar.pause"), click -> pause.run());
        rest.getElement().setAttribute("data-cover", "");
        Button on = new Button(getTranslation("conduct.rest.goOn"), click -> goOn.run());
        on.addThemeVariants(ButtonVariant.TERTIARY);
        add(words, rest, on);
        setVisible(false);
    }

    public void show(Optional<Happening.Rest> offer) {
        setVisible(offer.isPresent());
        words.setText(offer.map(rest -> getTranslation("conduct.rest." + rest)).orElse(""));
    }
}
