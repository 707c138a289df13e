package org.landfall.access.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** A code of an authenticator app: the digits of a telephone's keyboard, and the cursor in it at once. */
class CodeField extends TextField {
    private static final int LONGEST = 32;

    CodeField(String labelKey) {
        setLabel(getTranslation(labelKey));
        setMaxLength(LONGEST);
        setAutofocus(true);
        setValueChangeMode(ValueChangeMode.EAGER);
        getElement().setProperty("name", "code");
        getElement().setProperty("autocomplete", "one-time-code");
    }

    CodeField digits() {
        getElement().executeJs("this.inputElement.inputMode = 'numeric'");
        return this;
    }
}
