package org.landfall.interview.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** A few lines to write and the button that hands them in; says so when they are empty. */
final class Writing extends Div {
    private final TextArea text;

    Writing(String label, String action, int longest, Consumer<String> handIn) {
        addClassName("rv-writing");
        text = new TextArea(label);
        text.setMaxLength(longest);
        text.setWidthFull();
        Button send = new Button(action, click -> {
            String said = text.getValue().strip();
            text.setInvalid(said.isEmpty());
            if (said.isEmpty()) {
                text.setErrorMessage(getTranslation("review.writeFirst"));
                text.focus();
            } else {
                handIn.accept(said);
                text.clear();
            }
        });
        send.setDisableOnClick(false);
        add(text, send);
    }

    void takeFocus() {
        text.focus();
    }
}
