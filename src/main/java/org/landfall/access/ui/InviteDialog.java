package org.landfall.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.landfall.access.AccessOutcome;
import org.landfall.access.AccountService;
import org.landfall.access.AssignableStudy;
import org.landfall.access.Invitation;
import org.landfall.access.Role;
import org.landfall.access.Site;
import org.landfall.shell.Languages;

/** Name, role and site of somebody new; ends in a one-time link to hand over. */
class InviteDialog extends Dialog {
    private final transient AccountService accounts;
    private final Runnable changed;
    private final TextField displayName = new TextField(getTranslation("access.displayName"));
    private final TextField signInName = new TextField(getTranslation("access.signInName"));
    private final Select<Role> role = Choices.of("access.role", Role.values());
    private final Select<Site> site;
    private final Select<Locale> language = new Select<>();
    private final CheckboxGroup<AssignableStudy> studies = new CheckboxGroup<>();
    private final FormProblem problem = new FormProblem();

    InviteDialog(AccountService accounts, List<AssignableStudy> offered, List<Site> sites, Runnable changed) {
        this.accounts = accounts;
        this.changed = changed;
        site = Choices.sites(sites);
        setHeaderTitle(getTranslation("access.invite.title"));
        displayName.setMaxLength(80);
        signInName.setMaxLength(100);
        signInName.setHelperText(getTranslation("access.signInNameHint"));
        role.setValue(Role.INTERVIEWER);
        role.addValueChangeListener(change -> {
            role.setHelperText(getTranslation("access.roleDoes." + change.getValue()));
            studies.setVisible(offered.size() > 1 && change.getValue() != Role.ADMIN);
        });
        role.setHelperText(getTranslation("access.roleDoes." + Role.INTERVIEWER));
        studies.setLabel(getTranslation("access.studies"));
        studies.setHelperText(getTranslation("access.invite.studies"));
        studies.setItems(offered);
        studies.setItemLabelGenerator(AssignableStudy::name);
        studies.setVisible(offered.size() > 1);
        language.setLabel(getTranslation("access.language"));
        language.setItems(Languages.ALL);
        language.setItemLabelGenerator(Languages::nameOf);
        language.setValue(Languages.of(getLocale().toLanguageTag()));
        Div fields = new Div(
                new Paragraph(getTranslation("access.invite.text")),
                displayName,
                signInName,
                role,
                site,
                studies,
                language,
                problem);
        fields.addClassNames("lf-form", "lf-steps");
        add(fields);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), inviteButton());
    }

    private Button inviteButton() {
        Button invite = new Button(getTranslation("access.invite.submit"));
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        invite.setDisableOnClick(true);
        invite.addClickListener(click -> {
            finish(accounts.invite(invitation()));
            invite.setEnabled(true);
        });
        return invite;
    }

    private Invitation invitation() {
        Site chosen = site.getValue();
        return new Invitation(
                displayName.getValue(),
                signInName.getValue(),
                role.getValue(),
                chosen == null ? null : chosen.id(),
                language.getValue().getLanguage(),
                studies.getValue().stream().map(AssignableStudy::id).collect(Collectors.toSet()));
    }

    private void finish(AccessOutcome outcome) {
        if (outcome instanceof AccessOutcome.Refused refused) {
            problem.say(getTranslation(refused.textKey()));
            return;
        }
        close();
        changed.run();
        Outcomes.show(outcome);
    }
}
