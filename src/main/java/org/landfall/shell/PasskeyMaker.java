package org.landfall.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Consumer;

/** What asks the device about passkeys, in the browser. An answer is empty where the browser makes none at this address. */
@Tag("passkey-maker")
@JsModule("./components/passkeys.ts")
public final class PasskeyMaker extends HtmlContainer {
    /** @param seenWherePossible not there where the browser makes no passkeys */
    public PasskeyMaker(Component... seenWherePossible) {
        getElement().setAttribute("hidden", seenWherePossible.length > 0);
        add(seenWherePossible);
    }

    /** What to say in place of it where the browser makes none. */
    public void setElsewhere(String sentence) {
        getElement().setProperty("elsewhere", sentence);
    }

    /** A new one. */
    public void make(String question, Consumer<String> answered, Runnable failed) {
        ask("make", question, answered, failed);
    }

    /** One that is there. */
    public void show(String question, Consumer<String> answered, Runnable failed) {
        ask("show", question, answered, failed);
    }

    private void ask(String what, String question, Consumer<String> answered, Runnable failed) {
        getElement()
                .executeJs("return this.possible() ? this[$0]($1) : ''", what, question)
                .then(String.class, answered::accept, why -> failed.run());
    }
}
