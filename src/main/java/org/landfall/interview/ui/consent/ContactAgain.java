package org.landfall.interview.ui.consent;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.landfall.interview.ContactService;
import org.landfall.interview.InterviewId;
import org.landfall.shell.Moments;

/** Where somebody allows it: whether they are to be contacted again, and the way to ask for it. */
public final class ContactAgain extends Div {
    private final transient ContactService contacts;
    private final InterviewId id;
    private final Paragraph standing = new Paragraph();
    private final Button ask = new Button(getTranslation("contact.again"), click -> ask());

    public ContactAgain(ContactService contacts, InterviewId id) {
        this.contacts = contacts;
        this.id = id;
        addClassName("iv-again");
        standing.addClassName("iv-hint");
        add(standing, ask);
        show();
    }

    /** Looks anew, as what is allowed may have changed. */
    public void show() {
        boolean allowed = contacts.allowed(id);
        setVisible(allowed);
        if (!allowed) {
            return;
        }
        var since = contacts.wished(id);
        ask.setVisible(since.isEmpty());
        standing.setText(since.map(at -> getTranslation("contact.again.waits", Moments.dayAndTime(at)))
                .orElseGet(() -> getTranslation("contact.again.none")));
    }

    private void ask() {
        new ContactAgainDialog((reason, note) -> contacts.wish(id, reason, note), this::show).open();
    }
}
