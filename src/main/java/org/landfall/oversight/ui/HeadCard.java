package org.landfall.oversight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.landfall.audit.AuditHead;
import org.landfall.audit.AuditHeads;
import org.landfall.oversight.LogService;
import org.landfall.shell.Ago;

/** How far the log is signed, where the head is kept, and the proof. */
final class HeadCard extends Div {
    HeadCard(LogService log) {
        addClassNames("lf-card", "ov-head");
        AuditHeads.State state = log.head();
        add(new H2(getTranslation("audit.head.title")));
        state.last()
                .ifPresentOrElse(
                        head -> add(signed(head, state.line()), hash(head)),
                        () -> add(new Paragraph(getTranslation("audit.head.none"))));
        add(new Paragraph(getTranslation(witness(state))));
        state.signingFailing().ifPresent(since -> add(new Paragraph(getTranslation("audit.head.signingFails"))));
        Proof proof = new Proof(log, state.line());
        Button print =
                new Button(getTranslation("audit.head.print"), click -> new HeadDialog(log.printedHead()).open());
        Div buttons = new Div(proof.button(), print);
        buttons.addClassName("lf-actions");
        add(buttons, proof);
    }

    private Paragraph signed(AuditHead head, long lines) {
        Paragraph signed = new Paragraph(getTranslation("audit.head.state", head.line(), lines) + " · ");
        signed.add(new Ago(head.at()));
        return signed;
    }

    private static Span hash(AuditHead head) {
        Span hash = new Span(head.hash().spaced());
        hash.addClassNames("lf-mono", "ov-hash");
        return hash;
    }

    private static String witness(AuditHeads.State state) {
        if (!state.witnessChosen()) {
            return "audit.head.noWitness";
        }
        return state.witnessFailing().isPresent() ? "audit.head.witnessFails" : "audit.head.witness";
    }
}
