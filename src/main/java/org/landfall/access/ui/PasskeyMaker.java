package org.landfall.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Consumer;
import org.landfall.access.PasskeyQuestion;

/** What asks the device, in the browser. */
@Tag("passkey-maker")
@JsModule("./components/passkeys.ts")
final class PasskeyMaker extends HtmlContainer {
    /** @param seenWherePossible not there where the browser makes no passkeys */
    PasskeyMaker(Component... seenWherePossible) {
        getElement().setAttribute("hidden", seenWherePossible.length > 0);
        add(seenWherePossible);
    }

    /** @param answered with nothing where the browser makes none at this address */
    void make(PasskeyQuestion question, Consumer<String> answered, Runnable failed) {
        getElement()
                .executeJs("return this.possible() ? this.make($0) : ''", question.json())
                .then(String.class, answered::accept, why -> failed.run());
    }
}
