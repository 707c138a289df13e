package org.landfall.analysis.ui;

import com.vaadin.flow.component.Component;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import org.landfall.analysis.CutProposal;
import org.landfall.analysis.CutService;
import org.landfall.analysis.Declined;
import org.landfall.analysis.Retirement;
import org.landfall.analysis.RetirementService;
import org.landfall.analysis.Vintage;
import org.landfall.analysis.VintageId;
import org.landfall.analysis.VintageService;
import org.landfall.shell.EmptyState;
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
    private final transient CutService cuts;
    private final transient RetirementService retirements;
    private final transient StudyService studies;
    private final transient CountingRules rules;
    private final transient AllowanceService allowances;
    private final transient AccountNames names;
    private final transient CurrentAccount account;
    private final transient StepUpGuard guard;
    private final Div list = new Div();
    private final List<NextVintage> nexts = new ArrayList<>();

    VintagesView(
            AnalysisService analysis,
            VintageService vintages,
            CutService cuts,
            RetirementService retirements,
            StudyService studies,
            CountingRules rules,
            AllowanceService allowances,
            AccountNames names,
            CurrentAccount account,
            StepUpGuard guard) {
        super("analysis.vintages.title", "analysis.vintages.purpose");
        this.analysis = analysis;
        this.vintages = vintages;
        this.cuts = cuts;
        this.retirements = retirements;
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
        nexts.clear();
        var all = analysis.vintages();
        var standing = standing();
        vintages.counted(studies.all())
                .forEach(counted -> list.add(section(
                        counted,
                        all.stream()
                                .filter(one ->
                                        one.study().equals(counted.study().id()))
                                .toList(),
                        standing)));
    }

    private Standing standing() {
        var allowed = allowances.standing();
        var proposed = cuts.waiting();
        var declined = cuts.declined();
        var ending = retirements.waiting();
        var people = Stream.of(
                        allowed.values().stream().map(Allowance::askedBy),
                        allowed.values().stream().flatMap(one -> one.agreedBy().stream()),
                        proposed.values().stream().map(CutProposal::askedBy),
                        declined.values().stream().map(Declined::by),
                        ending.values().stream().map(Retirement::askedBy))
                .flatMap(Function.identity())
                .distinct()
                .toList();
        return new Standing(allowed, proposed, declined, ending, names.of(people));
    }

    /** What two custodians decide, by study, and what those are called who asked for it or said no. */
    private record Standing(
            Map<StudyId, Allowance> allowed,
            Map<StudyId, CutProposal> proposed,
            Map<StudyId, Declined> declined,
            Map<VintageId, Retirement> ending,
            Map<AccountId, String> called) {}

    private Component section(Counted counted, List<Vintage> cut, Standing standing) {
        var study = counted.study();
        var section = new Section(new H2(study.name()));
        section.addClassName("an-study");
        counted.form()
                .ifPresent(form -> section.add(new CountedLine(form, counted.rule(), rule -> {
                    rules.set(study, rule);
                    refresh();
                })));
        section.add(next(study, standing));
        if (cut.isEmpty()) {
            section.add(new EmptyState(
                    getTranslation("analysis.vintages.none.title"), getTranslation("analysis.vintages.none.text")));
        } else {
            var cards = new Div();
            cards.addClassName("lf-cards");
            cut.forEach(vintage -> cards.add(card(vintage, standing)));
            section.add(cards, allowance(study, standing));
        }
        return section;
    }

    private Component next(Study study, Standing standing) {
        var next = new NextVintage(study, vintages, cuts, guard, this::refresh, this::onlyOne);
        nexts.add(next);
        var proposal = standing.proposed().get(study.id());
        return proposal == null
                ? next.open(declined(study, standing))
                : next.proposed(
                        proposal, proposal.askedBy().equals(account.id()), called(proposal.askedBy(), standing));
    }

    private void onlyOne(NextVintage working) {
        nexts.stream().filter(next -> !next.equals(working)).forEach(NextVintage::rest);
    }

    private String declined(Study study, Standing standing) {
        var last = standing.declined().get(study.id());
        return last == null
                ? ""
                : getTranslation(
                        "cut.declined", called(last.by(), standing), Dates.day(last.at(), getLocale()), last.reason());
    }

    private String called(AccountId person, Standing standing) {
        return standing.called().getOrDefault(person, getTranslation("analysis.allowance.somebody"));
    }

    private Component allowance(Study study, Standing standing) {
        return new AllowanceLine(allowances, guard, this::refresh)
                .show(study, Optional.ofNullable(standing.allowed().get(study.id())), account.id(), standing.called());
    }

    private Component retirement(Vintage vintage, Standing standing) {
        var wish = Optional.ofNullable(standing.ending().get(vintage.id()));
        return new RetirementLine(retirements, guard, this::refresh)
                .show(
                        vintage,
                        wish,
                        wish.filter(one -> one.askedBy().equals(account.id())).isPresent(),
                        wish.map(one -> called(one.askedBy(), standing)).orElse(""));
    }

    private Component card(Vintage vintage, Standing standing) {
        var card = new Div(
                new H3(vintage.label()),
                new Paragraph(getTranslation("analysis.vintages.cutOn", Dates.day(vintage.cutAt(), getLocale()))),
                new Paragraph(getTranslation("analysis.vintages.persons", vintage.noisyPersons())),
                new Paragraph(getTranslation(
                        "analysis.vintages.noise",
                        vintage.parameters().sigma(),
                        vintage.parameters().floor())),
                retirement(vintage, standing));
        card.addClassNames("lf-card", "an-vintage-card");
        return card;
    }
}
