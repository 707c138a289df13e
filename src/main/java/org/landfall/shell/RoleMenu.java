package org.landfall.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What the signed-in person's role may open. A long menu falls into parts, by the order that its entries name. */
final class RoleMenu extends Div {
    /** So many are found at a glance. */
    private static final int SHORT = 8;

    private enum Part {
        WORK(40),
        BASE(60),
        OWN(Integer.MAX_VALUE);

        private final int end;

        Part(int end) {
            this.end = end;
        }

        static Part of(MenuEntry entry) {
            return Arrays.stream(values())
                    .filter(part -> entry.order() < part.end)
                    .findFirst()
                    .orElse(OWN);
        }
    }

    RoleMenu() {
        addClassName("lf-menu");
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries().stream()
                .sorted(Comparator.comparing(MenuEntry::order))
                .toList();
        if (entries.size() <= SHORT) {
            SideNav nav = nav(entries);
            nav.getElement().setAttribute("aria-label", getTranslation("shell.menu"));
            add(nav);
        } else {
            Arrays.stream(Part.values()).forEach(part -> add(part(part, entries)));
        }
    }

    private SideNav part(Part part, List<MenuEntry> entries) {
        SideNav nav =
                nav(entries.stream().filter(entry -> Part.of(entry) == part).toList());
        nav.setLabel(getTranslation(
                switch (part) {
                    case WORK -> "shell.menu.work";
                    case BASE -> "shell.menu.base";
                    case OWN -> "shell.menu.own";
                }));
        nav.setVisible(!nav.getItems().isEmpty());
        return nav;
    }

    private SideNav nav(List<MenuEntry> entries) {
        SideNav nav = new SideNav();
        entries.stream().map(this::item).forEach(nav::addItem);
        return nav;
    }

    private SideNavItem item(MenuEntry entry) {
        SideNavItem item = new SideNavItem(getTranslation(entry.title()), entry.path());
        if (entry.icon() != null) {
            item.setPrefixComponent(new SvgIcon("icons/" + entry.icon() + ".svg"));
        }
        item.setMatchNested(true);
        return item;
    }
}
