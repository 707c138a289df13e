package org.landfall.release.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.landfall.access.AccountNames;
import org.landfall.access.CurrentAccount;
import org.landfall.access.Roles;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.Vintage;
import org.landfall.disclosure.attack.Attack;
import org.landfall.disclosure.attack.RedTeam;
import org.landfall.release.ReleaseRoutes;
import org.landfall.release.Report;
import org.landfall.release.ReportService;
import org.landfall.release.SigningService;
import org.landfall.shell.EmptyState;
import org.landfall.shell.LongWork;
import org.landfall.shell.LongWork.Outcome;
import org.landfall.shell.Moments;
import org.landfall.shell.Notices;
import org.landfall.shell.Page;
import org.landfall.shell.StepUpGuard;

/** Vintage by vintage: the last report, and where a red team is sent at it. */
@Route(ReleaseRoutes.RELEASES)
@RolesAllowed(Roles.CUSTODIAN)
@Menu(title = "report.title", order = 31, icon = "releases")
class ReleasesView extends Page implements BeforeEnterObserver {
    private static final Attack[] ATTACKS = Attack.values();

    private final transient AnalysisService analysis;
    private final transient ReportService reports;
    private final transient SigningService signing;
    private final transient StepUpGuard guard;
    private final transient CurrentAccount account;
    private final transient AccountNames names;
    private final Div list = new Div();
    private final Div working = new Div();

    ReleasesView(
            AnalysisService analysis,
            ReportService reports,
            SigningService signing,
            StepUpGuard guard,
            CurrentAccount account,
            AccountNames names) {
        super("report.title", "report.purpose");
        this.analysis = analysis;
        this.reports = reports;
        this.signing = signing;
        this.guard = guard;
        this.account = account;
        this.names = names;
        list.addClassName("rl-vintages");
        add(list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private void refresh() {
        list.removeAll();
        var vintages = analysis.vintages();
        var seen = Seen.of(reports, signing, names);
        if (vintages.isEmpty()) {
            list.add(new EmptyState(getTranslation("report.none.title"), getTranslation("report.none.text")));
        }
        vintages.forEach(vintage -> list.add(section(vintage, seen)));
    }

    private Component section(Vintage vintage, Seen seen) {
        var report = seen.report(vintage);
        var runs = seen.runs(vintage);
        var rests = runs.restsUntil(Instant.now());
        var section = new Section();
        var head = new Div(new H2(name(vintage)));
        head.addClassName("lf-head");
        section.addClassNames("lf-card", "rl-vintage");
        section.add(head);
        if (vintage.retired()) {
            head.add(new Paragraph(getTranslation("report.retired")));
        } else if (rests.isPresent()) {
            section.add(new Paragraph(getTranslation("report.rests", Moments.dayAndTime(rests.get()))));
        } else {
            head.add(run(vintage, section, report.isEmpty()));
        }
        section.add(report.<Component>map(one -> new ReportPanel(vintage, one, seen.name(one.madeBy())))
                .orElseGet(() -> new Paragraph(getTranslation("report.notYet"))));
        if (report.isPresent()) {
            section.add(new Paragraph(getTranslation("report.runs", runs.made(), runs.broken())));
            boolean maySign = report.get().held() && rests.isEmpty() && !vintage.retired();
            section.add(new SigningPanel(signing, analysis, guard, account.id(), seen.called(), this::refresh)
                    .show(vintage, seen.releases(vintage), maySign));
        }
        return section;
    }

    private Button run(Vintage vintage, Section section, boolean first) {
        var run = new Button(getTranslation(first ? "report.run" : "report.runAgain"), click -> run(vintage, section));
        run.setAriaLabel(run.getText() + " " + name(vintage));
        if (first) {
            run.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return run;
    }

    /** One at a time: what ran before is stopped. */
    private void run(Vintage vintage, Section section) {
        working.removeAll();
        var work = new LongWork<Report>(this::said, (long) ATTACKS.length * RedTeam.TRIALS);
        working.add(work);
        section.addComponentAtIndex(1, working);
        work.begin(
                progress -> reports.make(vintage.id(), (attack, done, of) -> {
                    progress.accept((long) attack.ordinal() * of + done);
                    return true;
                }),
                this::ended);
    }

    private String said(long done) {
        int attack = (int) Math.min(done / RedTeam.TRIALS, ATTACKS.length - 1);
        return getTranslation(
                "report.running",
                attack + 1,
                ATTACKS.length,
                getTranslation("report.attack." + ATTACKS[attack].name()));
    }

    private void ended(Outcome<Report> outcome) {
        working.removeAll();
        switch (outcome) {
            case Outcome.Done<Report>(var report) -> {
                if (report.held()) {
                    Notices.done(getTranslation("report.held"));
                } else {
                    Notices.problem(getTranslation("report.broken"));
                }
                refresh();
            }
            case Outcome.Stopped<Report> _ -> Notices.done(getTranslation("report.stopped"));
            case Outcome.Failed<Report>(var reference) -> Notices.problem(getTranslation("report.failed", reference));
        }
    }

    private static String name(Vintage vintage) {
        return String.join(" ", List.of(vintage.studyCode(), vintage.label()));
    }
}
