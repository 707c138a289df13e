package org.landfall.release.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.landfall.access.Roles;
import org.landfall.release.DepartureLine;
import org.landfall.release.RegisterService;
import org.landfall.release.ReleaseRoutes;
import org.landfall.shell.Moments;
import org.landfall.shell.Page;

/** Everything that left the house, and where a hash is looked up. */
@Route(ReleaseRoutes.DEPARTURES)
@RolesAllowed(Roles.CUSTODIAN)
@Menu(title = "departure.title", order = 32, icon = "departures")
class DeparturesView extends Page {
    private static final int WIDE = 800;
    private static final int SHORT = 12;
    private static final int MOST_NAMED = 3;

    private final Grid<DepartureLine> grid = new Grid<>();

    DeparturesView(RegisterService register) {
        super("departure.title", "departure.purpose");
        add(new HashLookup(register), grid);
        columns();
        grid.setItems(new CallbackDataProvider<>(
                page -> register.lines(page.getOffset(), page.getLimit()).stream(), page -> register.count()));
    }

    private void columns() {
        grid.addClassName("rl-register");
        grid.setEmptyStateText(getTranslation("departure.none"));
        grid.addComponentColumn(this::what)
                .setHeader(getTranslation("departure.what"))
                .setFlexGrow(3);
        var vintage = grid.addColumn(line -> line.departure().vintage()).setHeader(getTranslation("departure.vintage"));
        var who = grid.addColumn(DepartureLine::by).setHeader(getTranslation("departure.who"));
        var when = grid.addColumn(line -> Moments.dayAndTime(line.departure().takenAt()))
                .setHeader(getTranslation("departure.when"));
        var hash = grid.addComponentColumn(DeparturesView::hash).setHeader("SHA-256");
        grid.getColumns().forEach(column -> column.setResizable(true));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("departure.title"));
        onlyWhenWide(List.of(vintage, who, when, hash));
    }

    /** On a phone the rest stands under it. */
    private Component what(DepartureLine line) {
        var departure = line.departure();
        var kind = new Span(getTranslation("departure.kind." + departure.kind().name()));
        var tables = new Span(tables(departure.tables()));
        tables.addClassName("lf-quiet");
        var under = new Span(departure.vintage() + " · " + line.by() + " · " + Moments.dayAndTime(departure.takenAt()));
        under.addClassName("rl-under");
        var what = new Div(kind, tables, under);
        what.addClassName("rl-what");
        return what;
    }

    private String tables(List<String> tables) {
        return tables.size() > MOST_NAMED
                ? getTranslation("departure.tables", tables.size())
                : String.join(
                        ", ",
                        tables.stream().map(names -> names.replace(" ", " × ")).toList());
    }

    private static Component hash(DepartureLine line) {
        var all = line.departure().hash();
        var hash = new Span(all.substring(0, SHORT) + "…");
        hash.setTitle(all);
        hash.addClassName("lf-mono");
        return hash;
    }

    private void onlyWhenWide(List<Grid.Column<DepartureLine>> columns) {
        addAttachListener(attached -> {
            var page = attached.getUI().getPage();
            page.retrieveExtendedClientDetails(
                    details -> columns.forEach(column -> column.setVisible(details.getWindowInnerWidth() >= WIDE)));
            page.addBrowserWindowResizeListener(
                    resized -> columns.forEach(column -> column.setVisible(resized.getWidth() >= WIDE)));
        });
    }
}
