package org.landfall.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;

/** A password to choose, twice, with the rule beside it. */
class NewPassword extends Div {
    private static final int LONGEST = 200;

    private final PasswordField password = field("access.password");
    private final PasswordField again = field("access.passwordAgain");

    private final int shortest;

    NewPassword(int shortest) {
        this.shortest = shortest;
        addClassName("lf-form");
        password.setHelperText(getTranslation("access.passwordRule", shortest));
        add(password, again);
    }

    String password() {
        return password.getValue();
    }

    String again() {
        return again.getValue();
    }

    /** The sentence that says why it was not taken. */
    String sentence(String textKey) {
        return getTranslation(textKey, shortest);
    }

    private PasswordField field(String key) {
        PasswordField field = new PasswordField(getTranslation(key));
        field.setAutocomplete(Autocomplete.NEW_PASSWORD);
        field.setMaxLength(LONGEST);
        field.setRequiredIndicatorVisible(true);
        return field;
    }
}
