package org.landfall.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import org.landfall.access.AccessOutcome;
import org.landfall.access.OwnAccountService;
import org.landfall.shell.Notices;
import org.landfall.shell.StepUpGuard;

/** A new password for one's own account, after the old one; the first one after a proof of who is there. */
class PasswordCard extends OwnCard {
    private final transient OwnAccountService account;
    private final transient StepUpGuard guard;
    private final PasswordField before = new PasswordField(getTranslation("access.own.password.before"));
    private final FormProblem problem = new FormProblem();
    private final int shortest;
    private NewPassword password;

    PasswordCard(OwnAccountService account, StepUpGuard guard, int shortest) {
        super("access.own.password");
        this.account = account;
        this.guard = guard;
        this.shortest = shortest;
        password = new NewPassword(shortest);
        before.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        show();
    }

    private void show() {
        boolean first = !account.hasPassword();
        begin(getTranslation(first ? "access.own.password.none" : "access.own.password.text"));
        before.clear();
        problem.clear();
        password = new NewPassword(shortest);
        before.setVisible(!first);
        Button save = first
                ? button("access.own.password.choose", () -> guard.before(this::choose))
                : button("access.own.password.save", this::change);
        add(before, password, problem, save);
    }

    private void choose() {
        saved(account.choosePassword(password.password(), password.again()));
    }

    private void change() {
        saved(account.changePassword(before.getValue(), password.password(), password.again()));
    }

    private void saved(AccessOutcome outcome) {
        switch (outcome) {
            case AccessOutcome.Refused(String textKey) -> problem.say(password.sentence(textKey));
            case AccessOutcome done -> {
                Notices.done(UI.getCurrent().getTranslation("access.own.password.done"));
                show();
            }
        }
    }
}
