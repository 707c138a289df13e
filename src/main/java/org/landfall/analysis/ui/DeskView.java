package org.landfall.analysis.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.landfall.access.Roles;
import org.landfall.analysis.AnalysisRoutes;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.ChartExport;
import org.landfall.analysis.Plan;
import org.landfall.analysis.Plan.Price;
import org.landfall.analysis.ReleaseOutcome.Released;
import org.landfall.analysis.StandardTable;
import org.landfall.analysis.Variable;
import org.landfall.analysis.Vintage;
import org.landfall.analysis.chart.Series;
import org.landfall.shell.EmptyState;
import org.landfall.shell.LongWork;
import org.landfall.shell.LongWork.Outcome;
import org.landfall.shell.Notices;
import org.landfall.shell.Page;
import org.landfall.shell.StepUpGuard;

/** The researcher's desk: what is left to tell, the standard tables, and a plan that says what it costs before it is spent. */
@Route(AnalysisRoutes.DESK)
@RolesAllowed(Roles.RESEARCHER)
@Menu(title = "analysis.desk.title", order = 9, icon = "desk")
class DeskView extends Page implements BeforeEnterObserver {
    private final transient AnalysisService analysis;
    private final transient ChartExport export;
    private final transient StepUpGuard guard;
    private final Div room = new Div();
    private final Div desk = new Div();

    DeskView(AnalysisService analysis, ChartExport export, StepUpGuard guard) {
        super("analysis.desk.title", "analysis.desk.purpose");
        this.analysis = analysis;
        this.export = export;
        this.guard = guard;
        addClassName("an-wide");
        room.addClassName("an-studies");
        desk.addClassName("an-desk");
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
            var chooser = new VintageChooser(vintages, this::open);
            room.add(chooser, desk);
            chooser.setValue(vintages.getFirst());
        }
    }

    private void open(Vintage vintage) {
        new Planning(vintage).build();
    }

    /** The plan for one vintage. */
    private final class Planning {
        private final Vintage vintage;
        private final List<Variable> variables;
        private final Set<List<String>> chosen = new LinkedHashSet<>();
        private final List<StandardCard> cards = new ArrayList<>();
        private final BudgetPanel budget;
        private final PlanBar bar;
        private final Div catalogue = new Div();
        private final Div working = new Div();

        Planning(Vintage vintage) {
            this.vintage = vintage;
            variables = analysis.variables(vintage.id());
            budget = new BudgetPanel(variables);
            bar = new PlanBar(variables, this::release, this::empty);
            catalogue.addClassNames("lf-cards", "an-catalogue");
        }

        void build() {
            var side = new Div(budget, bar, working);
            side.addClassName("an-side");
            var tables = new Div(new H2(getTranslation("analysis.choice.standard")), catalogue);
            tables.addClassName("an-centre");
            desk.removeAll();
            if (vintage.retired()) {
                var over = new Paragraph(getTranslation("retire.done"));
                over.addClassName("an-refusal");
                side.addComponentAsFirst(over);
            }
            desk.add(tables, side);
            again();
        }

        private void again() {
            chosen.clear();
            cards.clear();
            var released = analysis.budget(vintage.id()).released();
            for (var table : StandardTable.values()) {
                cards.add(new StandardCard(
                        table, variables, released, this::choose, names -> TablesView.open(vintage.id(), names)));
            }
            catalogue.removeAll();
            cards.forEach(catalogue::add);
            offerCharts();
            price();
        }

        private void offerCharts() {
            offer(StandardTable.T11, Series.REASONS);
            offer(StandardTable.T18, Series.STATEMENTS);
        }

        private void offer(StandardTable standard, Series series) {
            var tables = standard.tables(variables).stream()
                    .flatMap(part -> analysis.find(vintage.id(), part).stream())
                    .filter(series::takes)
                    .toList();
            if (!tables.isEmpty()) {
                var name = getTranslation("analysis.picture.series." + series.name());
                var picture = new Pictures(DeskView.this, getLocale()).of(tables, series, name);
                cards.get(standard.ordinal()).offer(name, () -> open(picture, name));
            }
        }

        private void open(Picture picture, String name) {
            var dialog = new Dialog();
            dialog.setHeaderTitle(name);
            dialog.setWidth("min(860px, 100%)");
            dialog.add(new PictureView(picture, export, guard));
            dialog.getFooter().add(new Button(getTranslation("analysis.low.close"), click -> dialog.close()));
            dialog.open();
        }

        private void choose(List<String> table, boolean planned) {
            if (planned ? chosen.add(table) : chosen.remove(table)) {
                price();
            }
        }

        private void empty() {
            cards.forEach(StandardCard::empty);
        }

        private void price() {
            var plan = plan();
            budget.show(analysis.budget(vintage.id()), plan.after());
            bar.show(plan);
        }

        private Plan plan() {
            return analysis.plan(vintage.id(), List.copyOf(chosen));
        }

        private void release() {
            var paying = plan().steps().stream()
                    .filter(step -> step.price() instanceof Price.Pays)
                    .map(Plan.Step::wish)
                    .toList();
            var work = new LongWork<Integer>("analysis.plan.progress", paying.size());
            working.add(work);
            bar.setVisible(false);
            work.begin(
                    progress -> {
                        int released = 0;
                        for (int i = 0; i < paying.size(); i++) {
                            progress.accept(i);
                            released += analysis.release(vintage.id(), paying.get(i)) instanceof Released ? 1 : 0;
                        }
                        return released;
                    },
                    this::ended);
        }

        private void ended(Outcome<Integer> outcome) {
            switch (outcome) {
                case Outcome.Done<Integer>(var released) ->
                    Notices.done(getTranslation("analysis.plan.done", released));
                case Outcome.Stopped<Integer> stopped -> Notices.done(getTranslation("analysis.plan.stopped"));
                case Outcome.Failed<Integer>(var reference) ->
                    Notices.problem(getTranslation("analysis.plan.failed", reference));
            }
            working.removeAll();
            bar.setVisible(true);
            again();
        }
    }
}
