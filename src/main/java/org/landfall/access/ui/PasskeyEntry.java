package org.landfall.access.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;

/** The button of the sign-in page for people with a passkey; not there where the browser makes none. */
@Tag("passkey-door")
@JsModule("./components/passkeys.ts")
class PasskeyEntry extends HtmlContainer {
    PasskeyEntry() {
        addClassName("lf-form");
        getElement().setAttribute("hidden", true);
        getElement().setProperty("problem", getTranslation("access.passkey.notIn"));
        add(new Button(getTranslation("access.passkey.signIn")));
    }
}
