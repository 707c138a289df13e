package org.landfall.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.landfall.access.AccessRoutes;
import org.landfall.access.EnrolmentOutcome;
import org.landfall.access.Policies;
import org.landfall.access.SetUpService;
import org.landfall.access.Setting;

/** Makes the first administrator of an empty installation; the link stands on the server's console. */
@Route(value = AccessRoutes.SET_UP, autoLayout = false)
@AnonymousAllowed
class SetUpView extends DoorPage implements HasUrlParameter<String> {
    private final transient SetUpService setUp;
    private final TextField displayName = new TextField(getTranslation("access.displayName"));
    private final TextField signInName = new TextField(getTranslation("access.signInName"));
    private final NewPassword password;
    private final FormProblem problem = new FormProblem();

    SetUpView(SetUpService setUp, Policies policies) {
        super("access.setUp.title");
        this.setUp = setUp;
        password = new NewPassword(policies.number(Setting.PASSWORD_LENGTH));
        displayName.setAutocomplete(Autocomplete.NAME);
        displayName.setMaxLength(80);
        signInName.setAutocomplete(Autocomplete.USERNAME);
        signInName.setMaxLength(100);
        signInName.setHelperText(getTranslation("access.signInNameHint"));
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        if (!setUp.open(token)) {
            begin(getTranslation("access.link.over.title"), getTranslation("access.setUp.over"))
                    .add(new Anchor(AccessRoutes.SIGN_IN, getTranslation("access.signIn.go")));
            return;
        }
        Button create = new Button(getTranslation("access.setUp.submit"));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(Key.ENTER);
        create.setDisableOnClick(true);
        create.addClickListener(click -> {
            finish(setUp.createAdmin(
                    token, displayName.getValue(), signInName.getValue(), password.password(), password.again()));
            create.setEnabled(true);
        });
        Div fields = new Div(displayName, signInName, password, problem, create);
        fields.addClassName("lf-form");
        begin(getTranslation("access.setUp.title"), getTranslation("access.setUp.text"))
                .add(fields);
    }

    private void finish(EnrolmentOutcome outcome) {
        switch (outcome) {
            case EnrolmentOutcome.Enrolled(boolean secondStep)
            when secondStep -> UI.getCurrent().navigate(SecondStepView.class);
            case EnrolmentOutcome.Enrolled done ->
                begin(getTranslation("access.setUp.done.title"), getTranslation("access.setUp.done.text"))
                        .add(new Anchor(AccessRoutes.SIGN_IN, getTranslation("access.signIn.go")));
            case EnrolmentOutcome.LinkExpired over -> problem.say(getTranslation("access.setUp.over"));
            case EnrolmentOutcome.Refused refused -> problem.say(password.sentence(refused.textKey()));
        }
    }
}
