package org.landfall.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.landfall.access.AccessRoutes;
import org.landfall.access.Roles;
import org.landfall.access.Setting;
import org.landfall.access.SettingChange;
import org.landfall.access.SettingService;
import org.landfall.access.SettingState;
import org.landfall.shell.Moments;
import org.landfall.shell.Page;
import org.landfall.shell.StepUpGuard;

/** What may be changed while the installation runs, and who changed it. */
@Route(AccessRoutes.SETTINGS)
@RolesAllowed(Roles.ADMIN)
@Menu(title = "setting.title", order = 15, icon = "settings")
class SettingsView extends Page {
    private final transient SettingService settings;
    private final Grid<SettingChange> history = new Grid<>();

    SettingsView(SettingService settings, StepUpGuard guard) {
        super("setting.title", "setting.purpose");
        this.settings = settings;
        List<SettingState> states = settings.all();
        Div cards = new Div();
        cards.addClassNames("lf-cards", "lf-own");
        for (Setting.Group group : Setting.Group.values()) {
            cards.add(new SettingsCard(
                    group,
                    states,
                    settings,
                    guard,
                    () -> history.getDataProvider().refreshAll()));
        }
        add(cards, history());
    }

    private Component history() {
        history.addClassName("lf-settings-history");
        history.setEmptyStateText(getTranslation("setting.history.none"));
        history.addComponentColumn(this::what);
        history.addThemeVariants(GridVariant.WRAP_CELL_CONTENT, GridVariant.NO_BORDER);
        history.setSelectionMode(Grid.SelectionMode.NONE);
        history.getElement().setAttribute("aria-label", getTranslation("setting.history"));
        history.setItems(new CallbackDataProvider<>(
                query -> settings.history(query.getOffset(), query.getLimit()).stream(), query -> settings.changes()));
        Section section = new Section(new H2(getTranslation("setting.history")), history);
        section.addClassName("lf-home-part");
        return section;
    }

    private Component what(SettingChange change) {
        Span words = new Span(getTranslation(
                "setting.history.change",
                SettingWords.name(change.setting()),
                SettingWords.value(change.setting(), change.before()),
                SettingWords.value(change.setting(), change.value())));
        Span under = new Span(change.who() + " · " + Moments.dayAndTime(change.at()));
        under.addClassName("lf-quiet");
        return new Div(new Div(words), under);
    }
}
