package org.landfall.interview.ui.consent;

import com.vaadin.flow.component.html.Div;
import org.landfall.interview.InterviewId;
import org.landfall.interview.PermissionService;
import org.landfall.respondent.Consent;
import org.landfall.respondent.ConsentUse;
import org.landfall.respondent.Grant;
import org.landfall.shell.Notices;

/** What was agreed, above a record that was handed in. */
public final class RecordConsent extends Div implements AgreedPanel.Actions {
    private final InterviewId id;
    private final transient PermissionService permissions;
    private final Runnable changed;
    private final AgreedPanel panel = new AgreedPanel(this);

    /** @param changed what rests on it is shown anew */
    public RecordConsent(InterviewId id, PermissionService permissions, Runnable changed) {
        this.id = id;
        this.permissions = permissions;
        this.changed = changed;
        addClassName("iv-record-consent");
        add(panel);
        show(permissions.of(id));
    }

    @Override
    public void takeBack(ConsentUse use, Grant to) {
        show(permissions.takeBack(id, use, to));
        changed.run();
        Notices.done(getTranslation("consent.takenBack", getTranslation("consent.use." + use)));
    }

    @Override
    public void widen(ConsentUse use, Grant to, String note) {
        show(permissions.widen(id, use, to, note));
        changed.run();
    }

    private void show(Consent consent) {
        panel.show(consent);
        setVisible(consent.exists());
    }
}
