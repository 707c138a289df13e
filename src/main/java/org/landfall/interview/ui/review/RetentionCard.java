package org.landfall.interview.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDate;
import org.landfall.interview.RetentionLine;
import org.landfall.interview.RetentionLine.PutOff;
import org.landfall.interview.WithdrawalLine.Agreement;
import org.landfall.respondent.ErasureOutcome;
import org.landfall.shell.Moments;
import org.landfall.shell.Notices;

/** One record that was kept long enough. */
final class RetentionCard extends Div {
    private final transient RetentionLine line;
    private final transient RetentionActs acts;
    private final transient Runnable changed;

    RetentionCard(RetentionLine line, RetentionActs acts, Runnable changed) {
        this.line = line;
        this.acts = acts;
        this.changed = changed;
        addClassNames("lf-card", "lf-home-card");
        H2 sign = new H2(line.pseudonym());
        sign.addClassName("lf-mono");
        add(sign, new Paragraph(getTranslation("retention.line", day(line.since()), day(line.due()))));
        PutOff off = line.putOff();
        boolean waits = off == null || !off.until().isAfter(LocalDate.now());
        if (off != null) {
            add(new Paragraph(getTranslation(
                    waits ? "retention.wasPutOff" : "retention.isPutOff",
                    Moments.day(off.until(), getLocale()),
                    getTranslation("retention.why." + off.why()))));
        }
        Div buttons = new Div();
        buttons.addClassName("va-buttons");
        if (waits) {
            add(new Paragraph(getTranslation("retention." + line.agreed())));
            if (line.agreed() != Agreement.YOU) {
                buttons.add(button(act(), this::ask));
            }
        }
        buttons.add(button("retention.putOff", () -> new PutOffDialog(line, acts.retention(), changed).open()));
        add(buttons);
    }

    private String act() {
        return line.agreed() == Agreement.NOBODY ? "home.withdrawal.agree" : "home.withdrawal.erase";
    }

    /** What went out of it is looked up when somebody is about to sign: it takes reading whole vintages. */
    private void ask() {
        new ErasureDialog(
                        line.pseudonym(),
                        acts.withdrawals().uses(line.respondent()),
                        getTranslation(act()),
                        () -> acts.guard().before(this::sign))
                .open();
    }

    private void sign() {
        ErasureOutcome outcome = acts.erasures().sign(line.respondent());
        String words = getTranslation("home.withdrawal.outcome." + outcome, line.pseudonym(), day(Instant.now()));
        if (outcome == ErasureOutcome.AGREED || outcome == ErasureOutcome.ERASED) {
            Notices.done(words);
        } else {
            Notices.problem(words);
        }
        changed.run();
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.setAriaLabel(button.getText() + " " + line.pseudonym());
        return button;
    }

    private String day(Instant moment) {
        return Moments.day(Moments.dayOf(moment), getLocale());
    }
}
