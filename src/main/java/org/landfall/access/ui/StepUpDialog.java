package org.landfall.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.landfall.access.Presence;
import org.landfall.access.StepUp;
import org.landfall.shell.PasskeyMaker;

/**
 * Asks for the code, or the password where there is no second step, or for the passkey of whoever has one, and then goes on
 * with what was begun.
 */
class StepUpDialog extends Dialog {
    private final transient StepUp stepUp;
    private final Runnable act;
    private final TextFieldBase<?, String> field;
    private final FormProblem problem = new FormProblem();

    StepUpDialog(StepUp stepUp, Runnable act) {
        this.stepUp = stepUp;
        this.act = act;
        boolean byCode = stepUp.byCode();
        boolean byWord = byCode || stepUp.byPassword();
        this.field = byCode ? new CodeField("access.keeper.code") : password();
        setHeaderTitle(getTranslation("access.stepUp.title"));
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()));
        Div fields = new Div();
        fields.addClassName("lf-form");
        fields.add(new Paragraph(getTranslation(sentence(byCode, byWord))));
        if (byWord) {
            fields.add(field);
            getFooter().add(goOn());
        }
        fields.add(problem);
        if (stepUp.byPasskey()) {
            fields.add(device(byWord));
        }
        add(fields);
    }

    private static String sentence(boolean byCode, boolean byWord) {
        if (!byWord) {
            return "access.stepUp.passkey";
        }
        return byCode ? "access.stepUp.code" : "access.stepUp.password";
    }

    private Button goOn() {
        Button goOn = new Button(getTranslation("access.stepUp.goOn"));
        goOn.addThemeVariants(ButtonVariant.PRIMARY);
        goOn.addClickShortcut(Key.ENTER).listenOn(field);
        goOn.setDisableOnClick(true);
        goOn.addClickListener(click -> {
            judge(stepUp.prove(field.getValue()));
            goOn.setEnabled(true);
        });
        return goOn;
    }

    /** @param beside another way, which stays where the browser makes no passkeys */
    private PasskeyMaker device(boolean beside) {
        Button use = new Button(getTranslation("access.code.passkeyUse"));
        PasskeyMaker maker = new PasskeyMaker(use);
        if (!beside) {
            use.addThemeVariants(ButtonVariant.PRIMARY);
            use.setAutofocus(true);
            maker.setElsewhere(getTranslation("access.stepUp.elsewhere"));
        }
        use.setDisableOnClick(true);
        use.addClickListener(click -> maker.show(
                stepUp.askDevice(),
                answer -> {
                    judge(stepUp.provePasskey(answer));
                    use.setEnabled(true);
                },
                () -> {
                    problem.say(getTranslation("access.stepUp.refused"));
                    use.setEnabled(true);
                }));
        return maker;
    }

    private void judge(Presence.Proof proof) {
        switch (proof) {
            case Presence.Proof.Given() -> {
                close();
                act.run();
            }
            case Presence.Proof.Refused() -> again(getTranslation("access.stepUp.refused"));
            case Presence.Proof.TooSoon(long seconds) -> again(getTranslation("access.keeper.wait", seconds));
        }
    }

    private void again(String sentence) {
        problem.say(sentence);
        field.clear();
        field.focus();
    }

    private PasswordField password() {
        PasswordField password = new PasswordField(getTranslation("access.password"));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setAutofocus(true);
        password.setValueChangeMode(ValueChangeMode.EAGER);
        return password;
    }
}
