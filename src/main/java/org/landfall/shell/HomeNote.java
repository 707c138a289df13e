package org.landfall.shell;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What somebody has to know before anything else, whatever the role; a bean of a module's {@code ui} package. */
public interface HomeNote {
    /** Nothing where there is nothing to say. Read anew whenever the page is opened. */
    Optional<Component> note();
}
