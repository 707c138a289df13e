package org.landfall.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.landfall.access.Roles;
import org.landfall.analysis.AnalysisRoutes;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.ReleaseOutcome;
import org.landfall.analysis.ReleaseOutcome.Released;
import org.landfall.analysis.TableFile;
import org.landfall.analysis.Variable;
import org.landfall.analysis.Vintage;
import org.landfall.shell.EmptyState;
import org.landfall.shell.Page;
import org.landfall.shell.StepUpGuard;

/** The researcher's workbench: what to tabulate, the table with its bars, and how it is protected. */
@Route(AnalysisRoutes.TABLES)
@RolesAllowed(Roles.RESEARCHER)
@Menu(title = "analysis.tables.title", order = 10, icon = "tables")
class TablesView extends Page implements BeforeEnterObserver {
    private final transient AnalysisService analysis;
    private final transient List<TableFile> files;
    private final transient StepUpGuard guard;
    private final Div room = new Div();
    private final Div bench = new Div();

    TablesView(AnalysisService analysis, List<TableFile> files, StepUpGuard guard) {
        super("analysis.tables.title", "analysis.tables.purpose");
        this.analysis = analysis;
        this.files = files;
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
            room.add(chooser(vintages), bench);
            open(vintages.getFirst());
        }
    }

    private Select<Vintage> chooser(List<Vintage> vintages) {
        var chooser = new Select<Vintage>();
        chooser.setLabel(getTranslation("analysis.choice.vintage"));
        chooser.setItems(vintages);
        chooser.setItemLabelGenerator(vintage -> getTranslation(
                "analysis.choice.vintageItem",
                vintage.studyCode(),
                vintage.label(),
                Dates.day(vintage.cutAt(), getLocale())));
        chooser.setValue(vintages.getFirst());
        chooser.addValueChangeListener(change -> open(change.getValue()));
        chooser.addClassName("an-vintage");
        return chooser;
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
            choice = new TableChoice(variables, this::release);
            result.addClassName("an-centre");
        }

        void build() {
            var start = new Paragraph(getTranslation("analysis.tables.start"));
            start.addClassNames("lf-empty");
            result.add(start);
            bench.removeAll();
            bench.add(choice, result, new ProtectionNote(vintage));
            choice.showReleased(analysis.released(vintage.id()));
        }

        private void release(List<String> names) {
            result.removeAll();
            ReleaseOutcome outcome = analysis.release(vintage.id(), names);
            if (outcome instanceof Released released) {
                result.add(new TableResult(released.table(), files, guard));
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
