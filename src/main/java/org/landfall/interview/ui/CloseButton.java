package org.landfall.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Sends away what came in from the side, where the screen has no room for it beside the questions. */
final class CloseButton extends Button {
    /** @param key what it is that goes away, in words */
    CloseButton(String key, Runnable close) {
        super();
        setText(getTranslation(key));
        addClickListener(click -> close.run());
        addThemeVariants(ButtonVariant.TERTIARY);
        addClassName("iv-close");
    }
}
