package org.landfall.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

/** Back and on. */
final class Steps extends Div {
    Steps(Runnable back, Runnable next) {
        addClassName("iv-steps");
        Button backward = new Button(getTranslation("interview.back"), click -> back.run());
        backward.addThemeVariants(ButtonVariant.TERTIARY);
        backward.setTooltipText(getTranslation("interview.back.key"));
        Button onward = new Button(getTranslation("interview.next"), click -> next.run());
        onward.addThemeVariants(ButtonVariant.PRIMARY);
        add(backward, onward);
    }
}
