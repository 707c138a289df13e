package org.landfall.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** At the end of every talk, of one that was stopped too: what the person wants out, the card with the number and the receipt. */
final class CardLine extends Div {
    CardLine(Runnable card, Runnable receipt, Runnable takeOut) {
        addClassName("iv-rest");
        add(
                new Span(getTranslation("consent.handOver")),
                new Button(getTranslation("consent.card"), click -> card.run()),
                new Button(getTranslation("consent.receipt"), click -> receipt.run()),
                new Button(getTranslation("takeOut.open"), click -> takeOut.run()));
    }
}
