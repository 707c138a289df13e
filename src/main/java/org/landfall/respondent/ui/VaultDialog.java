package org.landfall.respondent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.landfall.respondent.vault.ContactReason;

/** Asks for what an act on the vault takes, and closes once it was done; else says what was wrong. */
final class VaultDialog extends Dialog {
    private final Div form = new Div();
    private final Paragraph problem = new Paragraph();
    private @Nullable Select<ContactReason> reason;
    private @Nullable TextArea note;
    private @Nullable PasswordField passphrase;
    private @Nullable PasswordField again;

    /** What was typed; empty where it was not asked for. */
    record Said(ContactReason reason, String note, String passphrase, String again) {
        @Override
        public String toString() {
            return "Said";
        }
    }

    VaultDialog(String title, String text) {
        setHeaderTitle(title);
        setWidth("min(560px, 100%)");
        problem.addClassName("lf-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        form.addClassName("lf-form");
        form.add(new Paragraph(text));
        add(form);
    }

    VaultDialog withReason() {
        reason = new Select<>();
        reason.setLabel(getTranslation("vault.reason"));
        reason.setItems(ContactReason.values());
        reason.setItemLabelGenerator(one -> getTranslation("vault.reason." + one));
        reason.setValue(ContactReason.HEAR_WORDS);
        form.add(reason);
        return this;
    }

    VaultDialog withNote() {
        note = new TextArea(getTranslation("vault.note"));
        note.setHelperText(getTranslation("vault.note.help"));
        note.setMaxLength(500);
        form.add(note);
        return this;
    }

    VaultDialog withPassphrase(boolean twice) {
        passphrase = field("vault.passphrase", twice);
        if (twice) {
            passphrase.setHelperText(getTranslation("vault.passphrase.help"));
            again = field("vault.passphrase.again", true);
        }
        return this;
    }

    private PasswordField field(String key, boolean fresh) {
        PasswordField field = new PasswordField(getTranslation(key));
        field.setAutocomplete(fresh ? Autocomplete.NEW_PASSWORD : Autocomplete.OFF);
        form.add(field);
        return field;
    }

    /** @param act gives the sentence that says what was wrong, if anything was */
    void asks(String button, boolean destroys, Function<Said, Optional<String>> act) {
        Button send = new Button(button, click -> act.apply(said()).ifPresentOrElse(this::refuse, this::close));
        send.addThemeVariants(destroys ? ButtonVariant.ERROR : ButtonVariant.PRIMARY);
        form.add(problem);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), send);
        open();
    }

    private void refuse(String why) {
        problem.setText(why);
        problem.setVisible(true);
        if (passphrase != null) {
            passphrase.clear();
            passphrase.focus();
        }
        if (again != null) {
            again.clear();
        }
    }

    private Said said() {
        return new Said(
                reason == null ? ContactReason.OTHER : reason.getValue(),
                note == null ? "" : note.getValue(),
                passphrase == null ? "" : passphrase.getValue(),
                again == null ? "" : again.getValue());
    }
}
