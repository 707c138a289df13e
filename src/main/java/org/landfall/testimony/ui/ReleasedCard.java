package org.landfall.testimony.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import org.landfall.shell.Moments;
import org.landfall.testimony.ReleasedQuote;
import org.landfall.testimony.ReleasedQuote.Copy;

/** One released quote, or what is left of it. */
final class ReleasedCard extends Section {
    ReleasedCard(ReleasedQuote quote) {
        addClassNames("lf-card", "lf-form", "qt-part");
        H2 reference = new H2(quote.reference());
        reference.addClassName("lf-mono");
        add(reference);
        Copy copy = quote.copy();
        if (copy != null) {
            show(quote, copy);
        } else if (quote.withdrawnOn() != null) {
            add(ThemeWords.badge(getTranslation("quote.withdrawn"), "warm"));
            quiet("quote.withdrawn.text", day(quote.withdrawnOn()));
        } else {
            add(ThemeWords.badge(getTranslation("quote.expired"), "warm"));
            quiet("quote.expired.text", day(quote.expiresOn()));
        }
    }

    private void show(ReleasedQuote quote, Copy copy) {
        Paragraph words = new Paragraph(copy.words());
        words.addClassName("rv-answer");
        words.getElement().setAttribute("lang", copy.language());
        Div themes = new Div();
        themes.addClassName("rv-flags");
        ThemeWords.sorted(copy.themes())
                .forEach(theme -> themes.add(ThemeWords.badge(ThemeWords.of(this, theme), "accent")));
        add(words, new Paragraph(QuoteWords.label(this, copy.label())), themes);
        quiet("quote.language", QuoteWords.language(this, copy.language()));
        quiet("quote.used", QuoteWords.uses(this, copy.uses()), day(quote.expiresOn()));
        quiet("quote.checked", day(copy.consentOn()));
        if (copy.merged()) {
            quiet("quote.merged");
        }
    }

    private void quiet(String key, Object... values) {
        Paragraph quiet = new Paragraph(getTranslation(key, values));
        quiet.addClassName("lf-quiet");
        add(quiet);
    }

    private String day(LocalDate day) {
        return Moments.day(day, getLocale());
    }
}
