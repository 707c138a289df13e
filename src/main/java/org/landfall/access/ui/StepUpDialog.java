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

/** Asks for the code, or the password where there is no second step, and then goes on with what was begun. */
class StepUpDialog extends Dialog {
    private final transient StepUp stepUp;
    private final Runnable act;
    private final TextFieldBase<?, String> field;
    private final FormProblem problem = new FormProblem();

    StepUpDialog(StepUp stepUp, Runnable act) {
        this.stepUp = stepUp;
        this.act = act;
        boolean byCode = stepUp.byCode();
        this.field = byCode ? new CodeField("access.keeper.code") : password();
        setHeaderTitle(getTranslation("access.stepUp.title"));
        Button goOn = new Button(getTranslation("access.stepUp.goOn"));
        goOn.addThemeVariants(ButtonVariant.PRIMARY);
        goOn.addClickShortcut(Key.ENTER);
        goOn.setDisableOnClick(true);
        goOn.addClickListener(click -> {
            prove();
            goOn.setEnabled(true);
        });
        Div fields = new Div(
                new Paragraph(getTranslation(byCode ? "access.stepUp.code" : "access.stepUp.password")),
                field,
                problem);
        fields.addClassName("lf-form");
        add(fields);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), goOn);
    }

    private void prove() {
        switch (stepUp.prove(field.getValue())) {
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
