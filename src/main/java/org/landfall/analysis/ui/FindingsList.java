package org.landfall.analysis.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.DataProvider;
import java.util.List;
import org.landfall.analysis.Vintage;
import org.landfall.analysis.findings.Findings;
import org.landfall.analysis.findings.FindingsService;
import org.landfall.shell.EmptyState;

/** The pages of the own studies, as many at a time as are looked at. */
class FindingsList extends Div {
    private final transient List<Vintage> vintages;

    FindingsList(FindingsService findings, List<Vintage> vintages) {
        this.vintages = vintages;
        if (findings.count() == 0) {
            add(new EmptyState(getTranslation("findings.none.title"), getTranslation("findings.none.text")));
            return;
        }
        var grid = new Grid<Findings>();
        grid.setItems(DataProvider.fromCallbacks(
                query -> findings.list(query.getOffset(), query.getLimit()).stream(), query -> findings.count()));
        grid.addComponentColumn(this::open)
                .setHeader(getTranslation("findings.name"))
                .setFlexGrow(3);
        grid.addColumn(this::vintage)
                .setHeader(getTranslation("analysis.choice.vintage"))
                .setFlexGrow(1);
        add(grid);
    }

    private Button open(Findings page) {
        var open = new Button(page.title(getLocale().getLanguage()), click -> FindingsView.open(page.id()));
        open.addThemeVariants(ButtonVariant.TERTIARY);
        return open;
    }

    private String vintage(Findings page) {
        return vintages.stream()
                .filter(one -> one.id().equals(page.vintage()))
                .map(one -> one.studyCode() + " · " + one.label())
                .findFirst()
                .orElse("");
    }
}
