package org.landfall.access.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;

/** The button for people with a passkey; not there where the browser makes none. */
@Tag("passkey-door")
@JsModule("./components/passkeys.ts")
class PasskeyEntry extends HtmlContainer {
    private final Button enter = new Button();

    PasskeyEntry() {
        this("access.passkey.signIn", "access.passkey.notIn");
    }

    private PasskeyEntry(String buttonKey, String problemKey) {
        addClassName("lf-form");
        getElement().setAttribute("hidden", true);
        getElement().setProperty("problem", getTranslation(problemKey));
        enter.setText(getTranslation(buttonKey));
        add(enter);
    }

    /** After the password; where the browser makes none, a sentence says what to do instead. */
    static PasskeyEntry secondStep() {
        PasskeyEntry entry = new PasskeyEntry("access.code.passkeyUse", "access.code.passkeyRefused");
        entry.enter.addThemeVariants(ButtonVariant.PRIMARY);
        entry.enter.setAutofocus(true);
        entry.getElement().setProperty("second", true);
        entry.getElement().setProperty("elsewhere", entry.getTranslation("access.code.passkeyElsewhere"));
        return entry;
    }
}
