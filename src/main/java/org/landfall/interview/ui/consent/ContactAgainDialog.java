package org.landfall.interview.ui.consent;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiFunction;
import org.landfall.interview.NoSuchInterviewException;
import org.landfall.respondent.vault.ContactReason;
import org.landfall.respondent.vault.VaultOutcome;
import org.landfall.shell.Notices;

/** Why somebody is to be contacted again, for the custodians who do it. */
final class ContactAgainDialog extends Dialog {
    private static final int LONGEST = 500;

    private final Select<ContactReason> reason = new Select<>();
    private final TextArea note = new TextArea(getTranslation("contact.again.note"));

    /** @param asks says what became of it */
    ContactAgainDialog(BiFunction<ContactReason, String, VaultOutcome> asks, Runnable changed) {
        setHeaderTitle(getTranslation("contact.again"));
        setWidth("min(560px, 100%)");
        reason.setLabel(getTranslation("vault.reason"));
        reason.setItems(ContactReason.values());
        reason.setItemLabelGenerator(one -> getTranslation("vault.reason." + one));
        reason.setValue(ContactReason.SECOND_TALK);
        note.setHelperText(getTranslation("vault.note.help"));
        note.setMaxLength(LONGEST);
        note.getElement().setAttribute("data-no-save", "");
        Div form = new Div(new Paragraph(getTranslation("contact.again.what")), reason, note);
        form.addClassName("lf-form");
        add(form);
        Button send = new Button(getTranslation("contact.again.send"), click -> send(asks, changed));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), send);
    }

    private void send(BiFunction<ContactReason, String, VaultOutcome> asks, Runnable changed) {
        VaultOutcome outcome = asked(asks);
        close();
        if (outcome == VaultOutcome.DONE) {
            Notices.done(getTranslation("contact.again.done"));
            changed.run();
        } else {
            Notices.problem(getTranslation("contact.again.refused." + outcome));
        }
    }

    private VaultOutcome asked(BiFunction<ContactReason, String, VaultOutcome> asks) {
        try {
            return asks.apply(reason.getValue(), note.getValue());
        } catch (NoSuchInterviewException e) {
            return VaultOutcome.GONE;
        }
    }
}
