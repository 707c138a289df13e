package org.landfall.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;

/** The start: takes everybody to the first page of the own role's menu. */
@Route("")
@PermitAll
class HomeView extends Main implements BeforeEnterObserver {
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MenuConfiguration.getMenuEntries().stream()
                .min(Comparator.comparing(MenuEntry::order))
                .map(MenuEntry::path)
                .ifPresent(event::forwardTo);
    }
}
