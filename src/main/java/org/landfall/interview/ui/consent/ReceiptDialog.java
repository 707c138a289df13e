package org.landfall.interview.ui.consent;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Locale;
import org.landfall.interview.ui.talk.Spoken;
import org.landfall.respondent.Consent;
import org.landfall.respondent.ConsentStep;
import org.landfall.respondent.ConsentText;
import org.landfall.respondent.ConsentUse;
import org.landfall.shell.Moments;

/** What was agreed, on paper: each use, the day, and by which text, so that the person can hold us to it. Folded, it shows nothing. */
public final class ReceiptDialog extends PaperDialog {
    public ReceiptDialog(Consent consent) {
        super("consent.receipt", "consent.receipt.advice");
        Div outside = new Div();
        outside.addClassName("lf-card-outside");
        sheet().add(outside);
        sheet().addClassName("lf-receipt");
        consent.explained().map(ConsentStep.Explained::text).ifPresent(text -> {
            LocalDate day = Moments.dayOf(consent.since().orElseThrow());
            languages(text.language()).forEach(language -> sheet().add(receipt(language, consent, text, day)));
            sheet().add(fingerprint(text));
        });
    }

    private Section receipt(Locale language, Consent consent, ConsentText text, LocalDate day) {
        DescriptionList uses = new DescriptionList();
        for (ConsentUse use : ConsentUse.values()) {
            if (consent.wasAsked(use)) {
                uses.add(
                        new Term(getTranslation(language, "consent.use." + use)),
                        new Description(getTranslation(language, "consent.grant." + consent.of(use))));
            }
        }
        Section receipt = new Section(
                new H3(getTranslation(language, "consent.receipt.title", Moments.day(day, language))),
                uses,
                new Paragraph(getTranslation(
                        language, "consent.receipt.text", Spoken.nameOf(text.language()), text.version())),
                new Paragraph(getTranslation(language, "consent.receipt.change")));
        receipt.getElement().setAttribute("lang", language.getLanguage());
        return receipt;
    }

    private static Paragraph fingerprint(ConsentText text) {
        Span hash = new Span(text.sha256());
        hash.addClassName("lf-mono");
        Paragraph line = new Paragraph(new Span("SHA-256 "), hash);
        line.addClassName("lf-receipt-hash");
        return line;
    }
}
