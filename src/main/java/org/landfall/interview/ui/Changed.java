package org.landfall.interview.ui;

import com.vaadin.flow.component.HasText;

/** Sends a text to the browser only when it is another one: setting the same again would send it anew. */
final class Changed {
    private Changed() {}

    static void text(HasText component, String text) {
        if (!text.equals(component.getText())) {
            component.setText(text);
        }
    }
}
