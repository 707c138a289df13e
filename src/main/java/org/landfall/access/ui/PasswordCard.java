package org.landfall.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import org.landfall.access.AccessOutcome;
import org.landfall.access.OwnAccountService;
import org.landfall.shell.Notices;

/** A new password for one's own account, after the old one. */
class PasswordCard extends OwnCard {
    private final transient OwnAccountService account;
    private final PasswordField before = new PasswordField(getTranslation("access.own.password.before"));
    private final FormProblem problem = new FormProblem();
    private final int shortest;
    private NewPassword password;

    PasswordCard(OwnAccountService account, int shortest) {
        super("access.own.password");
        this.account = account;
        this.shortest = shortest;
        password = new NewPassword(shortest);
        before.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        show();
    }

    private void show() {
        begin(getTranslation("access.own.password.text"));
        before.clear();
        problem.clear();
        password = new NewPassword(shortest);
        add(before, password, problem, button("access.own.password.save", this::save));
    }

    private void save() {
        switch (account.changePassword(before.getValue(), password.password(), password.again())) {
            case AccessOutcome.Refused(String textKey) -> problem.say(password.sentence(textKey));
            case AccessOutcome done -> {
                Notices.done(UI.getCurrent().getTranslation("access.own.password.done"));
                show();
            }
        }
    }
}
