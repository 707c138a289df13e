package org.landfall.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** Cards under one heading of the start page. */
public final class HomeSection extends Section {
    private final boolean waits;

    private HomeSection(String title, List<? extends Component> cards, boolean waits) {
        this.waits = waits;
        addClassName("lf-home-part");
        Div grid = new Div();
        grid.addClassName("lf-cards");
        cards.forEach(grid::add);
        add(new H2(title), grid);
    }

    /** Somebody should do something. */
    public static HomeSection waiting(String title, List<? extends Component> cards) {
        return new HomeSection(title, cards, true);
    }

    /** Good to know, or a way to go on. */
    public static HomeSection standing(String title, List<? extends Component> cards) {
        return new HomeSection(title, cards, false);
    }

    boolean waits() {
        return waits;
    }
}
