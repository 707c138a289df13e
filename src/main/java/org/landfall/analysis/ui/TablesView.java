package org.landfall.analysis.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.landfall.access.Roles;
import org.landfall.analysis.AnalysisRoutes;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.ChartExport;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.ReleaseOutcome;
import org.landfall.analysis.ReleaseOutcome.Released;
import org.landfall.analysis.TableFile;
import org.landfall.analysis.Variable;
import org.landfall.analysis.Vintage;
import org.landfall.analysis.VintageId;
import org.landfall.shell.EmptyState;
import org.landfall.shell.Page;
import org.landfall.shell.StepUpGuard;

/** The researcher's workbench: what to tabulate, the table with its bars, and how it is protected. */
@Route(AnalysisRoutes.TABLES)
@RolesAllowed(Roles.RESEARCHER)
@Menu(title = "analysis.tables.title", order = 10, icon = "tables")
class TablesView extends Page implements BeforeEnterObserver {
    private static final String VINTAGE = "vintage";
    private static final String TABLE = "table";

    private final transient AnalysisService analysis;
    private final transient List<TableFile> files;
    private final transient ChartExport export;
    private final transient StepUpGuard guard;
    private final Div room = new Div();
    private final Div bench = new Div();

    TablesView(AnalysisService analysis, List<TableFile> files, ChartExport export, StepUpGuard guard) {
        super("analysis.tables.title", "analysis.tables.purpose");
        this.analysis = analysis;
        this.files = files;
        this.export = export;
        this.guard = guard;
        addClassName("an-wide");
        bench.addClassName("an-bench");
        room.addClassName("an-studies");
        add(room);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        room.removeAll();
        var vintages = analysis.vintages();
        if (vintages.isEmpty()) {
            room.add(new EmptyState(
                    getTranslation("analysis.tables.none.title"), getTranslation("analysis.tables.none.text")));
        } else {
            var asked = event.getLocation().getQueryParameters();
            var vintage = vintages.stream()
                    .filter(one -> asked.getSingleParameter(VINTAGE)
                            .filter(one.id().toString()::equals)
                            .isPresent())
                    .findFirst()
                    .orElse(vintages.getFirst());
            var chooser = new VintageChooser(vintages, this::open);
            room.add(chooser, bench);
            chooser.setValue(vintage);
            asked.getSingleParameter(TABLE)
                    .ifPresent(names -> new Bench(vintage).build().showReleased(List.of(names.split(","))));
        }
    }

    /** Goes to a table that was released before. The address never releases one: whoever opens a link spends nothing. */
    static void open(VintageId vintage, List<String> names) {
        var asked = QueryParameters.simple(Map.of(VINTAGE, vintage.toString(), TABLE, String.join(",", names)));
        UI.getCurrent().navigate(AnalysisRoutes.TABLES, asked);
    }

    private void open(Vintage vintage) {
        new Bench(vintage).build();
    }

    /** The work on one vintage. */
    private final class Bench {
        private final Vintage vintage;
        private final List<Variable> variables;
        private final TableChoice choice;
        private final Div result = new Div();

        Bench(Vintage vintage) {
            this.vintage = vintage;
            variables = analysis.variables(vintage.id());
            choice = new TableChoice(variables, this::release, this::price);
            result.addClassName("an-centre");
        }

        Bench build() {
            var start = new Paragraph(getTranslation(vintage.retired() ? "retire.done" : "analysis.tables.start"));
            start.addClassNames("lf-empty");
            result.add(start);
            bench.removeAll();
            bench.add(choice, result, new ProtectionNote(vintage));
            choice.showReleased(analysis.released(vintage.id()));
            return this;
        }

        void showReleased(List<String> names) {
            analysis.find(vintage.id(), names).ifPresent(this::show);
        }

        private void show(ProtectedTable table) {
            result.removeAll();
            result.add(new TableResult(table, files, export, guard));
        }

        private String price(List<String> names) {
            var step = analysis.plan(vintage.id(), List.of(names)).steps().getFirst();
            return new PriceWords(TablesView.this, getLocale(), variables).of(step);
        }

        private void release(List<String> names) {
            result.removeAll();
            ReleaseOutcome outcome = analysis.release(vintage.id(), names);
            if (outcome instanceof Released released) {
                show(released.table());
                choice.showReleased(analysis.released(vintage.id()));
            } else {
                result.add(refusal(new Refusals(TablesView.this, getLocale()).sentence(outcome, variables)));
            }
            // where the columns stand below each other, the table would be off the screen
            result.getElement()
                    .executeJs("if (matchMedia('(max-width: 1099px)').matches) this.scrollIntoView({block: 'start'})");
        }

        private Paragraph refusal(String sentence) {
            var refusal = new Paragraph(sentence);
            refusal.addClassName("an-refusal");
            refusal.getElement().setAttribute("role", "alert");
            return refusal;
        }
    }
}
