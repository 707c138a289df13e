package org.landfall.analysis.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.landfall.access.CurrentAccount;
import org.landfall.access.Role;
import org.landfall.access.Roles;
import org.landfall.analysis.AnalysisRoutes;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.Vintage;
import org.landfall.analysis.findings.Findings;
import org.landfall.analysis.findings.FindingsService;
import org.landfall.shell.Page;
import org.landfall.shell.PrintSheet;
import org.landfall.shell.Routes;
import org.landfall.shell.StepUpGuard;

/** Pages of findings: all of them, or one to read, to change and to print. */
@Route(AnalysisRoutes.FINDINGS)
@RolesAllowed({Roles.RESEARCHER, Roles.CUSTODIAN})
@Menu(title = "findings.title", order = 11, icon = "findings")
class FindingsView extends Page implements BeforeEnterObserver {
    private static final String PAGE = "page";

    private final transient FindingsService findings;
    private final transient AnalysisService analysis;
    private final transient StepUpGuard guard;
    private final boolean writes;
    private final Div room = new Div();

    FindingsView(FindingsService findings, AnalysisService analysis, CurrentAccount account, StepUpGuard guard) {
        super("findings.title", "findings.purpose");
        this.findings = findings;
        this.analysis = analysis;
        this.guard = guard;
        writes = account.has(Role.RESEARCHER);
        room.addClassName("an-studies");
        add(room);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters().getSingleParameter(PAGE);
        if (asked.isEmpty()) {
            showAll(analysis.vintages());
        } else {
            asked.flatMap(FindingsView::id)
                    .flatMap(findings::find)
                    .ifPresentOrElse(this::show, () -> Routes.notFound(event));
        }
    }

    static void open(UUID page) {
        UI.getCurrent().navigate(AnalysisRoutes.FINDINGS, QueryParameters.of(PAGE, page.toString()));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void showAll(List<Vintage> vintages) {
        title(getTranslation("findings.title"));
        showActions();
        room.removeAll();
        if (writes && !vintages.isEmpty()) {
            room.add(new FindingsStart(findings, vintages));
        }
        room.add(new FindingsList(findings, vintages));
    }

    private void show(Findings page) {
        var paper = new PrintSheet();
        paper.addClassName("ov-sheet");
        paper.getStyle().set("width", "min(860px, 100%)");
        new FindingsPaper(this, getLocale(), analysis, vintage(page), writes).fill(paper, page);
        title(page.title(getLocale().getLanguage()));
        showActions(all());
        if (writes) {
            var print = new Button(
                    getTranslation("findings.print"),
                    click -> guard.before(() -> {
                        findings.exported(page.id());
                        paper.print();
                    }));
            var change = new Button(getTranslation("findings.change"), click -> change(page));
            change.addThemeVariants(ButtonVariant.PRIMARY);
            addActions(print, change);
        }
        room.removeAll();
        room.add(paper);
    }

    private void change(Findings page) {
        showActions(all());
        room.removeAll();
        room.add(new FindingsEditor(findings, analysis, vintage(page), page, this::show));
    }

    private Button all() {
        return new Button(
                getTranslation("findings.all"), click -> UI.getCurrent().navigate(AnalysisRoutes.FINDINGS));
    }

    private Vintage vintage(Findings page) {
        return analysis.vintages().stream()
                .filter(one -> one.id().equals(page.vintage()))
                .findFirst()
                .orElseThrow();
    }
}
