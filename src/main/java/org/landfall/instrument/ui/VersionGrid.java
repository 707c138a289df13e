package org.landfall.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AccountId;
import org.landfall.access.AccountNames;
import org.landfall.instrument.InstrumentService;
import org.landfall.instrument.InstrumentState;
import org.landfall.instrument.InstrumentVersion;
import org.landfall.shell.Moments;

/** Every version of every instrument, the newest of each first; found by title, id, version, maker or note. */
final class VersionGrid extends Div {
    private static final int WIDE = 800;

    private final transient InstrumentService instruments;
    private final transient AccountNames accounts;
    private final TextField search = new TextField(getTranslation("studio.search"));
    private final Select<InstrumentState> state = new Select<>();
    private final Grid<InstrumentVersion> grid = new Grid<>();
    private final List<InstrumentVersion> all = new ArrayList<>();
    private final ListDataProvider<InstrumentVersion> shown = new ListDataProvider<>(all);
    private transient Map<AccountId, String> names = Map.of();

    VersionGrid(InstrumentService instruments, AccountNames accounts) {
        this.instruments = instruments;
        this.accounts = accounts;
        addClassName("st-versions");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> shown.refreshAll());
        state.setLabel(getTranslation("instrument.state"));
        state.setItems(InstrumentState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("studio.state.all"));
        state.setItemLabelGenerator(this::nameOf);
        state.addValueChangeListener(change -> shown.refreshAll());
        shown.setFilter(this::matches);
        columns();
        grid.setItems(shown);
        Div filters = new Div(search, state);
        filters.addClassName("lf-filters");
        add(filters, grid);
        refresh();
    }

    void refresh() {
        all.clear();
        all.addAll(instruments.versions());
        all.sort(Comparator.comparing(InstrumentVersion::formId)
                .thenComparing(version -> version.created().at(), Comparator.reverseOrder()));
        names = accounts.of(all.stream().map(version -> version.created().by()).toList());
        shown.refreshAll();
    }

    private void columns() {
        grid.addComponentColumn(this::instrument)
                .setHeader(getTranslation("studio.instrument"))
                .setComparator(Comparator.comparing(this::title))
                .setFlexGrow(3);
        grid.addComponentColumn(version -> new StateBadge(version.state()))
                .setHeader(getTranslation("instrument.state"))
                .setComparator(Comparator.comparing(InstrumentVersion::state))
                .setAutoWidth(true)
                .setFlexGrow(0);
        var by = grid.addColumn(version -> names.getOrDefault(version.created().by(), "–"))
                .setHeader(getTranslation("studio.by"))
                .setSortable(true);
        var when = grid.addColumn(
                        version -> Moments.dayAndTime(version.created().at()))
                .setHeader(getTranslation("studio.when"))
                .setComparator(Comparator.comparing(version -> version.created().at()));
        var note = grid.addColumn(InstrumentVersion::note)
                .setHeader(getTranslation("studio.note"))
                .setFlexGrow(2);
        grid.getColumns().forEach(column -> column.setResizable(true));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.addClassName("st-grid");
        grid.setEmptyStateText(getTranslation("studio.none"));
        grid.getElement().setAttribute("aria-label", getTranslation("instrument.list"));
        onlyWhenWide(List.of(by, when, note));
    }

    private void onlyWhenWide(List<Grid.Column<InstrumentVersion>> columns) {
        addAttachListener(attached -> {
            var page = attached.getUI().getPage();
            page.retrieveExtendedClientDetails(
                    details -> columns.forEach(column -> column.setVisible(details.getWindowInnerWidth() >= WIDE)));
            page.addBrowserWindowResizeListener(
                    resized -> columns.forEach(column -> column.setVisible(resized.getWidth() >= WIDE)));
        });
    }

    private Component instrument(InstrumentVersion version) {
        RouterLink link = new RouterLink(
                title(version) + " · " + version.version(),
                VersionView.class,
                new RouteParameters("id", version.id().toString()));
        Span id = new Span(version.formId());
        id.addClassNames("lf-quiet", "lf-mono", "st-id");
        Div cell = new Div(link, id);
        cell.addClassName("st-instrument");
        return cell;
    }

    private String title(InstrumentVersion version) {
        return version.title().in(getLocale().getLanguage());
    }

    private boolean matches(InstrumentVersion version) {
        String words = String.join(
                        " ",
                        title(version),
                        version.formId(),
                        version.version(),
                        version.note(),
                        names.getOrDefault(version.created().by(), ""))
                .toLowerCase(Locale.ROOT);
        return (state.getValue() == null || state.getValue() == version.state())
                && words.contains(search.getValue().strip().toLowerCase(Locale.ROOT));
    }

    private String nameOf(@Nullable InstrumentState value) {
        return value == null ? getTranslation("studio.state.all") : getTranslation("instrument.state." + value);
    }
}
