package org.landfall.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Supplier;
import org.landfall.access.AccessOutcome;
import org.landfall.access.Account;
import org.landfall.access.AccountId;
import org.landfall.access.AccountService;
import org.landfall.access.AccountState;
import org.landfall.access.AssignmentService;
import org.landfall.access.Role;
import org.landfall.access.Site;
import org.landfall.access.TokenStanding;
import org.landfall.access.TokensOfOthers;
import org.landfall.shell.Ago;

/** Everything an administrator can do with one account; each step says what it does before it does it. */
class ManageDialog extends Dialog {
    private final transient AccountService accounts;
    private final transient AssignmentService assignments;
    private final Runnable changed;
    private final Div steps = new Div();

    ManageDialog(
            Account account,
            AccountService accounts,
            AssignmentService assignments,
            TokensOfOthers tokens,
            List<Site> sites,
            Runnable changed) {
        this.accounts = accounts;
        this.assignments = assignments;
        this.changed = changed;
        AccountId id = account.id();
        setHeaderTitle(account.displayName());
        steps.addClassName("lf-steps");
        steps.add(assignment(account, sites));
        if (account.role() != Role.ADMIN) {
            steps.add(studies(account, sites));
        }
        if (account.state() == AccountState.DISABLED) {
            step("access.enable", "", () -> accounts.enable(id));
        } else {
            step("access.endSessions", String.valueOf(accounts.openSessions(id)), () -> accounts.endSessions(id));
            if (account.role() == Role.RESEARCHER) {
                tokens(tokens, id);
            }
            accounts.linkedWith(id).ifPresent(provider -> step("access.unlink", provider, () -> accounts.unlink(id)));
            step("access.renew", "", () -> accounts.renewSignIn(id));
            step("access.disable", "", () -> accounts.disable(id));
        }
        add(steps);
        getFooter().add(new Button(getTranslation("shell.close"), click -> close()));
    }

    private void tokens(TokensOfOthers tokens, AccountId id) {
        TokenStanding standing = tokens.of(id);
        String used = standing.lastUsed() == null ? getTranslation("access.never") : Ago.of(standing.lastUsed(), this);
        String words = getTranslation("token.endAll.standing", standing.count(), used);
        step("token.endAll", words, () -> tokens.endAll(id));
    }

    private Component assignment(Account account, List<Site> sites) {
        Select<Role> role = Choices.of("access.role", Role.values());
        role.setValue(account.role());
        Select<Site> site = Choices.sites(sites);
        sites.stream()
                .filter(place -> place.id().equals(account.site()))
                .findFirst()
                .ifPresent(site::setValue);
        Button save = button("access.assign", () -> {
            Site place = site.getValue();
            return accounts.changeRole(account.id(), role.getValue(), place == null ? null : place.id());
        });
        Div name = new Div(new Span(account.signInName()), Badge.of(account));
        name.addClassNames("lf-quiet", "lf-who-is");
        Div fields = new Div(name, role, site, new Paragraph(getTranslation("access.assign.text")), save);
        fields.addClassName("lf-form");
        return fields;
    }

    private Component studies(Account account, List<Site> sites) {
        StudiesForm form = new StudiesForm(assignments.studies(), sites, assignments.of(account.id()));
        form.offerTo(account.role());
        Div step = new Div(
                new H3(getTranslation("access.studies")),
                new Paragraph(getTranslation("access.studies.text." + account.role())),
                form,
                button("access.studies.save", () -> assignments.assign(account.id(), form.chosen())));
        step.addClassNames("lf-form", "lf-step-wide");
        return step;
    }

    private void step(String key, String value, Supplier<AccessOutcome> act) {
        Div step = new Div(
                new Div(new H3(getTranslation(key)), new Paragraph(getTranslation(key + ".text", value))),
                button(key, act));
        step.addClassName("lf-step");
        steps.add(step);
    }

    private Button button(String key, Supplier<AccessOutcome> act) {
        Button button = new Button(getTranslation(key));
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            if (Outcomes.show(act.get())) {
                close();
                changed.run();
            }
            button.setEnabled(true);
        });
        return button;
    }
}
