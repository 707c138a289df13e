package org.landfall.interview.ui.consent;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.landfall.interview.InterviewId;
import org.landfall.interview.PermissionService;
import org.landfall.interview.UseReach;
import org.landfall.respondent.Consent;
import org.landfall.respondent.ConsentStep;
import org.landfall.respondent.ConsentUse;
import org.landfall.respondent.Grant;
import org.landfall.shell.Moments;
import org.landfall.shell.Notices;

/** What was agreed, above a record that was handed in; and, for each use that was taken back since, a paper that says so. */
public final class RecordConsent extends Div implements AgreedPanel.Actions {
    private final InterviewId id;
    private final transient PermissionService permissions;
    private final transient Function<ConsentUse, Optional<UseReach>> reach;
    private final Runnable changed;
    private final AgreedPanel panel = new AgreedPanel(this);
    private final Div papers = new Div();
    private Consent consent = Consent.NONE;

    /**
     * @param reach where a use led to, as far as whoever looks may see it
     * @param changed what rests on it is shown anew
     */
    public RecordConsent(
            InterviewId id,
            PermissionService permissions,
            Function<ConsentUse, Optional<UseReach>> reach,
            Runnable changed) {
        this.id = id;
        this.permissions = permissions;
        this.reach = reach;
        this.changed = changed;
        addClassName("iv-record-consent");
        papers.addClassName("iv-papers");
        add(panel, papers);
        show(permissions.of(id));
    }

    @Override
    public void takeBack(ConsentUse use, Grant to) {
        show(permissions.takeBack(id, use, to));
        changed.run();
        Notices.done(getTranslation("consent.takenBack", getTranslation("consent.use." + use)));
        takenBack(use).ifPresent(at -> paper(use, at));
    }

    @Override
    public void widen(ConsentUse use, Grant to, String note) {
        show(permissions.widen(id, use, to, note));
        changed.run();
    }

    private void show(Consent now) {
        consent = now;
        panel.show(now);
        setVisible(now.exists());
        papers.removeAll();
        for (ConsentUse use : ConsentUse.values()) {
            takenBack(use).ifPresent(at -> papers.add(open(use, at)));
        }
    }

    /** When it was, if nothing came after. */
    private Optional<Instant> takenBack(ConsentUse use) {
        return consent.history(use).stream()
                .reduce((first, second) -> second)
                .filter(line -> line.step() instanceof ConsentStep.TakenBack)
                .map(Consent.Line::at);
    }

    private Button open(ConsentUse use, Instant at) {
        Button open = new Button(
                getTranslation("consent.ended.open", getTranslation("consent.use." + use)), click -> paper(use, at));
        open.addThemeVariants(ButtonVariant.SMALL);
        return open;
    }

    /** Looked up when it is held out: it takes reading whole vintages. */
    private void paper(ConsentUse use, Instant at) {
        String spoken = consent.explained()
                .map(explained -> explained.text().language())
                .orElse("");
        new TakenBackDialog(use, Moments.dayOf(at), spoken, reach.apply(use)).open();
    }
}
