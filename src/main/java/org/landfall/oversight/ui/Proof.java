package org.landfall.oversight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.landfall.audit.AuditVerdict;
import org.landfall.audit.AuditVerdict.Broken;
import org.landfall.audit.AuditVerdict.Intact;
import org.landfall.oversight.LogService;
import org.landfall.shell.LongWork;
import org.landfall.shell.LongWork.Outcome;

/** Walks the log and says whether it is as it was written. */
final class Proof extends Div {
    private final transient LogService log;
    private final Button start = new Button(getTranslation("audit.verify"), click -> begin());
    private final LongWork<AuditVerdict> walk;
    private final Span words = new Span();

    Proof(LogService log, long lines) {
        this.log = log;
        this.walk = new LongWork<>("audit.verify.running", lines);
        addClassName("ov-proof");
        start.setDisableOnClick(true);
        start.addThemeVariants(ButtonVariant.PRIMARY);
        words.getElement().setAttribute("role", "status");
        add(walk, words);
    }

    Button button() {
        return start;
    }

    private void begin() {
        say("", "");
        walk.begin(log::verify, this::ended);
    }

    private void ended(Outcome<AuditVerdict> outcome) {
        start.setEnabled(true);
        switch (outcome) {
            case Outcome.Done(AuditVerdict verdict) -> told(verdict);
            case Outcome.Stopped() -> say(getTranslation("audit.verify.stopped"), "");
            case Outcome.Failed(String reference) -> say(getTranslation("audit.verify.failed", reference), "bad");
        }
    }

    private void told(AuditVerdict verdict) {
        switch (verdict) {
            case Intact intact -> say(getTranslation("audit.verify.intact", intact.events()), "ok");
            case Broken broken -> say(getTranslation("audit.fault." + broken.fault(), broken.seq()), "bad");
        }
    }

    private void say(String text, String tone) {
        words.setText(text);
        words.getElement().setAttribute("data-tone", tone);
    }
}
