package org.landfall.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.landfall.access.Invited;
import org.landfall.shell.Moments;
import org.landfall.shell.PrintSheet;

/** One-time links to cut out and hand over, a strip a person. The addresses are completed in the browser. */
class LinkSheet extends Div {
    private final PrintSheet sheet = new PrintSheet();

    LinkSheet(Invited.All made, String organisation) {
        sheet.addClassName("lf-link-sheet");
        made.people().forEach(person -> sheet.add(strip(person, organisation, Moments.dayAndTime(made.until()))));
        add(sheet);
    }

    void print() {
        sheet.print();
    }

    private Div strip(Invited.Person person, String organisation, String until) {
        Span name = new Span(person.displayName());
        name.addClassName("lf-strip-name");
        Div address = new Div(person.link().path());
        address.addClassNames("lf-link", "lf-mono");
        address.getElement()
                .executeJs(
                        "this.textContent = new URL($0, document.baseURI).href",
                        person.link().path());
        Div strip = new Div(name);
        if (!organisation.isEmpty()) {
            strip.add(new Span(organisation));
        }
        strip.add(
                new Paragraph(getTranslation("access.batch.strip", person.signInName())),
                address,
                new Paragraph(getTranslation("access.batch.stripUntil", until)));
        strip.addClassName("lf-strip");
        return strip;
    }
}
