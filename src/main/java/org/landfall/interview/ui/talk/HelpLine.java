package org.landfall.interview.ui.talk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.landfall.study.HelpEntry;

/** One body that helps, in one language. */
final class HelpLine extends Div {
    HelpLine(HelpEntry entry, Locale language) {
        addClassName("iv-help");
        Span kind = new Span(getTranslation(language, "help.kind." + entry.kind()));
        kind.addClassName("lf-quiet");
        Paragraph terms = new Paragraph(entry.terms(language, key -> getTranslation(language, key)));
        terms.addClassName("lf-quiet");
        add(kind, new H3(entry.name()), new Paragraph(entry.offers(language)), new Paragraph(entry.contact()), terms);
    }
}
