package org.landfall.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.landfall.access.AccountId;
import org.landfall.access.AccountNames;
import org.landfall.access.CurrentAccount;
import org.landfall.access.Roles;
import org.landfall.analysis.Allowance;
import org.landfall.analysis.AllowanceService;
import org.landfall.analysis.AnalysisRoutes;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.Counted;
import org.landfall.analysis.CutOutcome;
import org.landfall.analysis.Vintage;
import org.landfall.analysis.VintageService;
import org.landfall.shell.EmptyState;
import org.landfall.shell.Notices;
import org.landfall.shell.Page;
import org.landfall.shell.StepUpGuard;
import org.landfall.study.CountingRules;
import org.landfall.study.Study;
import org.landfall.study.StudyId;
import org.landfall.study.StudyService;

/** The custodian's vintages, study by study, and where a new one is cut. */
@Route(AnalysisRoutes.VINTAGES)
@RolesAllowed(Roles.CUSTODIAN)
@Menu(title = "analysis.vintages.title", order = 30, icon = "vintages")
class VintagesView extends Page implements BeforeEnterObserver {
    private final transient AnalysisService analysis;
    private final transient VintageService vintages;
    private final transient StudyService studies;
    private final transient CountingRules rules;
    private final transient AllowanceService allowances;
    private final transient AccountNames names;
    private final transient CurrentAccount account;
    private final transient StepUpGuard guard;
    private final Div list = new Div();

    VintagesView(
            AnalysisService analysis,
            VintageService vintages,
            StudyService studies,
            CountingRules rules,
            AllowanceService allowances,
            AccountNames names,
            CurrentAccount account,
            StepUpGuard guard) {
        super("analysis.vintages.title", "analysis.vintages.purpose");
        this.analysis = analysis;
        this.vintages = vintages;
        this.studies = studies;
        this.rules = rules;
        this.allowances = allowances;
        this.names = names;
        this.account = account;
        this.guard = guard;
        list.addClassName("an-studies");
        add(list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private void refresh() {
        list.removeAll();
        var all = analysis.vintages();
        var standing = allowances.standing();
        var called = names.of(people(standing.values()));
        vintages.counted(studies.all())
                .forEach(counted -> list.add(section(
                        counted,
                        all.stream()
                                .filter(one ->
                                        one.study().equals(counted.study().id()))
                                .toList(),
                        allowance(counted.study(), standing, called))));
    }

    private Component section(Counted counted, List<Vintage> cut, Component allowance) {
        var study = counted.study();
        var ask = new Button(getTranslation("analysis.cut.action"), click -> new CutDialog(study, this::cut).open());
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        var head = new Div(new H2(study.name()), ask);
        head.addClassName("lf-head");
        var section = new Section(head);
        section.addClassName("an-study");
        counted.form()
                .ifPresent(form -> section.add(new CountedLine(form, counted.rule(), rule -> {
                    rules.set(study, rule);
                    refresh();
                })));
        if (cut.isEmpty()) {
            section.add(new EmptyState(
                    getTranslation("analysis.vintages.none.title"), getTranslation("analysis.vintages.none.text")));
        } else {
            var cards = new Div();
            cards.addClassName("lf-cards");
            cut.forEach(vintage -> cards.add(card(vintage)));
            section.add(cards, allowance);
        }
        return section;
    }

    private Component allowance(Study study, Map<StudyId, Allowance> standing, Map<AccountId, String> called) {
        return new AllowanceLine(allowances, guard, this::refresh)
                .show(study, Optional.ofNullable(standing.get(study.id())), account.id(), called);
    }

    private static List<AccountId> people(Collection<Allowance> standing) {
        return standing.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.askedBy()), one.agreedBy().stream()))
                .distinct()
                .toList();
    }

    private Component card(Vintage vintage) {
        var card = new Div(
                new H3(vintage.label()),
                new Paragraph(getTranslation("analysis.vintages.cutOn", Dates.day(vintage.cutAt(), getLocale()))),
                new Paragraph(getTranslation("analysis.vintages.persons", vintage.noisyPersons())),
                new Paragraph(getTranslation(
                        "analysis.vintages.noise",
                        vintage.parameters().sigma(),
                        vintage.parameters().floor())));
        card.addClassNames("lf-card", "an-vintage-card");
        return card;
    }

    private void cut(Study study, boolean documents) {
        var outcome = vintages.cut(study, documents);
        var sentence = new Refusals(this, getLocale()).sentence(outcome);
        if (outcome instanceof CutOutcome.Cut) {
            Notices.done(sentence);
            refresh();
        } else {
            Notices.problem(sentence);
        }
    }
}
