package org.landfall.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.landfall.interview.ContactService;
import org.landfall.interview.InterviewClosedException;
import org.landfall.interview.InterviewId;
import org.landfall.interview.ui.consent.ContactAgain;
import org.landfall.respondent.vault.Identity;
import org.landfall.respondent.vault.OnFile;
import org.landfall.respondent.vault.VaultOutcome;
import org.landfall.shell.Moments;
import org.landfall.shell.Notices;

/** Where a question asks how to reach somebody: what is on file, and the way to seal it. Nothing of it is read back. */
final class ContactPanel extends Div {
    private final transient ContactService contacts;
    private final transient InterviewId id;
    private final Paragraph standing = new Paragraph();
    private final Button open = new Button();
    private final ContactAgain again;

    ContactPanel(ContactService contacts, InterviewId id) {
        this.contacts = contacts;
        this.id = id;
        standing.addClassName("iv-hint");
        open.addClickListener(click -> ask());
        again = new ContactAgain(contacts, id);
        add(standing, open, again);
        show();
    }

    private void show() {
        boolean takes = contacts.takes(id);
        var file = contacts.onFile(id);
        standing.setText(
                takes
                        ? file.map(this::said).orElseGet(() -> getTranslation("contact.none"))
                        : getTranslation("contact.noVault"));
        open.setText(getTranslation(file.isPresent() ? "contact.replace" : "contact.enter"));
        open.setVisible(takes);
    }

    private String said(OnFile file) {
        String parts = file.parts().stream()
                .map(part -> getTranslation("contact.part." + part))
                .collect(Collectors.joining(", "));
        return getTranslation("contact.onFile", parts, Moments.clock(file.sealedAt()));
    }

    /** In a dialog beside the questions: what is typed there is kept neither by the page nor among what was not sent. */
    private void ask() {
        Map<Identity.Part, TextField> fields = new EnumMap<>(Identity.Part.class);
        Div form = new Div();
        form.addClassName("lf-form");
        form.add(new Paragraph(getTranslation("contact.what")));
        for (Identity.Part part : Identity.Part.values()) {
            TextField field = new TextField(getTranslation("contact.part." + part));
            field.setMaxLength(Identity.LONGEST);
            field.setAutocomplete(Autocomplete.OFF);
            field.getElement().setAttribute("data-no-save", "");
            fields.put(part, field);
            form.add(field);
        }
        Dialog dialog = new Dialog(form);
        dialog.setHeaderTitle(getTranslation("contact.title"));
        dialog.setWidth("min(560px, 100%)");
        dialog.setCloseOnOutsideClick(false);
        Button seal = new Button(getTranslation("contact.seal"), click -> {
            if (seal(fields)) {
                dialog.close();
                show();
            }
        });
        seal.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("shell.cancel"), click -> dialog.close()), seal);
        dialog.open();
    }

    private boolean seal(Map<Identity.Part, TextField> fields) {
        VaultOutcome outcome = sealed(new Identity(
                value(fields, Identity.Part.NAME),
                value(fields, Identity.Part.REACH),
                value(fields, Identity.Part.SAFE_TIMES),
                value(fields, Identity.Part.LANGUAGE),
                value(fields, Identity.Part.WHO_ANSWERS)));
        String words = getTranslation("contact.outcome." + outcome);
        if (outcome == VaultOutcome.DONE) {
            Notices.done(words);
        } else {
            Notices.problem(words);
        }
        return outcome == VaultOutcome.DONE;
    }

    private VaultOutcome sealed(Identity identity) {
        try {
            return contacts.seal(id, identity);
        } catch (InterviewClosedException e) {
            return VaultOutcome.GONE;
        }
    }

    private static String value(Map<Identity.Part, TextField> fields, Identity.Part part) {
        TextField field = fields.get(part);
        return field == null ? "" : field.getValue();
    }
}
