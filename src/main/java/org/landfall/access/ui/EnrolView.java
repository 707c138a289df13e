package org.landfall.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.landfall.access.AccessRoutes;
import org.landfall.access.Account;
import org.landfall.access.EnrolmentOutcome;
import org.landfall.access.EnrolmentService;
import org.landfall.access.Policies;
import org.landfall.access.Setting;

/** Where a one-time link leads: the person chooses this device or a password, and may sign in from then on. */
@Route(value = AccessRoutes.ENROL, autoLayout = false)
@AnonymousAllowed
class EnrolView extends DoorPage implements HasUrlParameter<String> {
    private final transient EnrolmentService enrolment;
    private final transient Policies policies;
    private final NewPassword password;
    private final FormProblem problem = new FormProblem();

    EnrolView(EnrolmentService enrolment, Policies policies) {
        super("access.enrol.title");
        this.enrolment = enrolment;
        this.policies = policies;
        password = new NewPassword(policies.number(Setting.PASSWORD_LENGTH));
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        Optional<Account> account = enrolment.open(token);
        if (account.isEmpty()) {
            over();
            return;
        }
        TextField signInName = new TextField(getTranslation("access.signInName"));
        signInName.setValue(account.get().signInName());
        signInName.setReadOnly(true);
        signInName.setAutocomplete(Autocomplete.USERNAME);
        Button choose = new Button(getTranslation("access.enrol.submit"));
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        choose.setDisableOnClick(true);
        choose.addClickListener(click -> {
            finish(enrolment.choosePassword(token, password.password(), password.again()));
            choose.setEnabled(true);
        });
        Div fields =
                new Div(new H2(getTranslation("access.enrol.password.title")), signInName, password, problem, choose);
        fields.addClassName("lf-form");
        choose.addClickShortcut(Key.ENTER).listenOn(fields);
        begin(getTranslation("access.enrol.title"), welcome(account.get().displayName()))
                .add(new EnrolByPasskey(enrolment, token, this::withPasskey, this::over), fields);
    }

    /** Says from whom the link came, where that is known. */
    private String welcome(String name) {
        String organisation = policies.organisation();
        return organisation.isEmpty()
                ? getTranslation("access.enrol.text", name)
                : getTranslation("access.enrol.textFrom", name, organisation);
    }

    private void withPasskey(List<String> recoveryCodes) {
        begin(getTranslation("access.recovery.title"), getTranslation("access.enrol.passkey.done"))
                .add(RecoverySheet.besidePassword(recoveryCodes), SignInForm.goOn());
    }

    private void finish(EnrolmentOutcome outcome) {
        switch (outcome) {
            case EnrolmentOutcome.Enrolled(boolean secondStep)
            when secondStep -> UI.getCurrent().navigate(SecondStepView.class);
            case EnrolmentOutcome.Enrolled done ->
                begin(getTranslation("access.enrol.done.title"), getTranslation("access.enrol.done.text"))
                        .add(new Anchor(AccessRoutes.SIGN_IN, getTranslation("access.signIn.go")));
            case EnrolmentOutcome.LinkExpired late -> over();
            case EnrolmentOutcome.Refused refused -> problem.say(password.sentence(refused.textKey()));
        }
    }

    private void over() {
        begin(getTranslation("access.link.over.title"), getTranslation("access.enrol.over"))
                .add(new Anchor(AccessRoutes.SIGN_IN, getTranslation("access.signIn.go")));
    }
}
