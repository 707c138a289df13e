package org.landfall.interview.ui.talk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.landfall.study.HelpEntry;

/**
 * What may be carried in a pocket: names and telephone numbers, and nothing that says for what, by whom or why. It is on
 * paper only, and while it is printed the page has another title than ours.
 */
final class NeutralCard extends Div {
    NeutralCard(List<HelpEntry> directory) {
        addClassName("hp-print");
        getElement().setAttribute("aria-hidden", "true");
        directory.forEach(entry -> add(new Paragraph(entry.name() + "  " + entry.contact())));
    }

    void print() {
        getElement().executeJs("""
                const title = document.title;
                document.title = $0;
                window.addEventListener('afterprint', () => { document.title = title; }, {once: true});
                window.print();""", getTranslation("conduct.exit.page"));
    }
}
