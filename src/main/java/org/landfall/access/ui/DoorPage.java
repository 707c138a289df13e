package org.landfall.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import org.landfall.shell.PreferenceMenu;
import org.landfall.shell.Wordmark;

/** A page in front of the door: mark, language and brightness above, one card below. Shown to whoever comes. */
abstract class DoorPage extends Main implements HasDynamicTitle {
    private final String titleKey;
    private final Div card = new Div();

    DoorPage(String titleKey) {
        this.titleKey = titleKey;
        addClassName("lf-door");
        card.addClassNames("lf-card", "lf-door-card");
        add(new Header(new Wordmark(), new PreferenceMenu()), card);
    }

    /** The heading of the page and a sentence below it, both translated; what stood there goes. */
    final Div begin(String title, String sentence) {
        card.removeAll();
        card.add(new H1(title), new Paragraph(sentence));
        return card;
    }

    final Div card() {
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation(titleKey) + " · Landfall";
    }
}
