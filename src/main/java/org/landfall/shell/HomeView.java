package org.landfall.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;

/**
 * The start: what waits for the signed-in person today, and the ways to go on. It brings what the modules' cards open, which no view
 * names: the browser would not have its parts.
 */
@Route("")
@Uses(CheckboxGroup.class)
@Uses(PrintSheet.class)
@Uses(RadioButtonGroup.class)
@PermitAll
@Menu(title = "shell.today", order = 0, icon = "home")
class HomeView extends Page implements BeforeEnterObserver {
    private final transient List<HomePart> parts;
    private final transient List<HomeNote> notes;
    private final Div content = new Div();

    HomeView(List<HomePart> parts, List<HomeNote> notes, AuthenticationContext account) {
        super("shell.today", "shell.today.purpose");
        this.parts = parts.stream()
                .filter(part -> account.hasRole(part.role()))
                .sorted(Comparator.comparingInt(HomePart::order))
                .toList();
        this.notes = notes;
        content.addClassName("lf-home");
        addActions(this.parts.stream().flatMap(part -> part.actions().stream()).toArray(Component[]::new));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        content.removeAll();
        List<HomeSection> all =
                parts.stream().flatMap(part -> part.sections().stream()).toList();
        List<Component> said =
                notes.stream().flatMap(note -> note.note().stream()).toList();
        said.forEach(content::add);
        if (said.isEmpty() && all.stream().noneMatch(HomeSection::waits)) {
            content.add(new EmptyState(getTranslation("shell.today.none"), getTranslation("shell.today.none.text")));
        }
        all.forEach(content::add);
    }
}
