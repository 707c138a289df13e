package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;

/**
 * At the end of every talk, of one that was stopped too: what the person wants out, the card with the number, the receipt, and
 * how they can be reached if they allow it.
 */
final class CardLine extends Div {
    private final transient Supplier<Component> contact;
    private final Div reach = new Div();

    CardLine(Runnable card, Runnable receipt, Runnable takeOut, Supplier<Component> contact) {
        this.contact = contact;
        Div papers = new Div();
        papers.addClassName("iv-rest");
        reach.addClassNames("iv-rest", "iv-reach");
        reach.setVisible(false);
        papers.add(
                new Span(getTranslation("consent.handOver")),
                new Button(getTranslation("consent.card"), click -> card.run()),
                new Button(getTranslation("consent.receipt"), click -> receipt.run()),
                new Button(getTranslation("takeOut.open"), click -> takeOut.run()));
        add(papers, reach);
    }

    /** Made anew with each permission: what was sealed before it was taken back is gone. */
    void reach(boolean allowed) {
        if (allowed == reach.isVisible()) {
            return;
        }
        reach.setVisible(allowed);
        reach.removeAll();
        if (allowed) {
            reach.add(contact.get());
        }
    }
}
