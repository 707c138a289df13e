package org.landfall.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** One thing on the start page: what it is, how it stands, and the way to it. All texts come translated. */
public final class HomeCard extends Div {
    private final H3 title;
    private final Div head;
    private final Paragraph standing;
    private final Span badge = new Span();

    public HomeCard(String title, String standing) {
        addClassNames("lf-card", "lf-home-card");
        this.title = new H3(title);
        head = new Div(this.title);
        head.addClassName("lf-home-head");
        this.standing = new Paragraph(standing);
        badge.addClassName("lf-badge");
        add(head, this.standing);
    }

    /** How it stands now, where that has changed while the page is open. */
    public void stands(String words) {
        standing.setText(words);
    }

    /** The title is a pseudonym or another sign. */
    public HomeCard sign() {
        title.addClassName("lf-mono");
        return this;
    }

    /** A word on it that draws the eye. */
    public HomeCard badge(String words, String tone) {
        badge.setText(words);
        badge.getElement().setAttribute("data-tone", tone);
        head.add(badge);
        return this;
    }

    public HomeCard with(Component more) {
        add(more);
        return this;
    }

    public HomeCard leadsTo(String label, String path) {
        return offers(label, () -> UI.getCurrent().navigate(path));
    }

    public HomeCard offers(String label, Runnable action) {
        Button button = new Button(label, click -> action.run());
        button.setAriaLabel(label + " " + title.getText());
        add(button);
        return this;
    }
}
