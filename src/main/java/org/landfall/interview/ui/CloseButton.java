package org.landfall.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Sends away what came in from the side, where the screen has no room for it beside the questions. */
final class CloseButton extends Button {
    CloseButton(Runnable close) {
        super();
        setText(getTranslation("shell.close"));
        addClickListener(click -> close.run());
        addThemeVariants(ButtonVariant.TERTIARY);
        addClassNames("iv-narrow", "iv-close");
    }
}
