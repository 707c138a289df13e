package org.landfall.interview.ui.consent;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.landfall.respondent.WithdrawalCode;
import org.landfall.shell.Moments;
import org.landfall.shell.QrCode;

/**
 * The card with the number. It names nobody: no project, no organisation, not what the number is about beyond what its
 * holder was told. Folded once, its outside is blank.
 */
public final class CodeCardDialog extends PaperDialog {
    private static final int WITHDRAWAL_DAYS = 30;

    /** @param agreed the day from which the 30 days count */
    public CodeCardDialog(WithdrawalCode code, LocalDate agreed, String spoken) {
        super("consent.card", "consent.card.advice");
        List<Locale> languages = languages(spoken);
        Div words = new Div();
        words.addClassName("lf-card-words");
        languages.forEach(language -> words.add(words(language, agreed.plusDays(WITHDRAWAL_DAYS))));
        Div outside = new Div();
        outside.addClassName("lf-card-outside");
        Span number = new Span(code.grouped());
        number.addClassName("lf-card-number");
        Svg picture = new Svg(QrCode.svg(code.grouped(), getTranslation("consent.card.qr")));
        picture.addClassName("lf-card-qr");
        Div telephone = new Div();
        languages.forEach(language -> telephone.add(said(language, "consent.card.telephone")));
        telephone.addClassName("lf-card-telephone");
        Div inside = new Div(number, picture, words, telephone);
        inside.addClassName("lf-card-inside");
        sheet().add(outside, inside);
        sheet().addClassName("lf-code-card");
        Checkbox bare = new Checkbox(getTranslation("consent.card.bare"));
        bare.addValueChangeListener(change -> sheet().setClassName("lf-bare", change.getValue()));
        addComponentAtIndex(1, bare);
    }

    private Paragraph words(Locale language, LocalDate until) {
        return said(language, "consent.card.words", Moments.day(until, language));
    }

    private Paragraph said(Locale language, String key, Object... parts) {
        Paragraph words = new Paragraph(getTranslation(language, key, parts));
        words.getElement().setAttribute("lang", language.getLanguage());
        return words;
    }
}
