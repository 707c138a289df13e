package org.landfall.shell;

import com.vaadin.flow.component.Component;
import java.util.List;

/** What one module has for the start page of a role; a bean of its {@code ui} package. */
public interface HomePart {

    /** The one role that is shown it. */
    String role();

    /** What is most urgent comes first. */
    int order();

    /** Buttons beside the heading of the page. */
    default List<Component> actions() {
        return List.of();
    }

    /** What waits; nothing when nothing does. Read anew whenever the page is opened. */
    List<HomeSection> sections();
}
