package org.landfall.release.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.landfall.access.AccountId;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.Vintage;
import org.landfall.release.Release;
import org.landfall.release.SigningOutcome;
import org.landfall.release.SigningService;
import org.landfall.shell.Moments;
import org.landfall.shell.Notices;
import org.landfall.shell.StepUpGuard;

/** What two custodians let go of one vintage: a proposal that waits, a way to make one, and what was signed before. */
final class SigningPanel extends Div {
    private final transient SigningService signing;
    private final transient AnalysisService analysis;
    private final transient StepUpGuard guard;
    private final transient AccountId own;
    private final transient Map<AccountId, String> called;
    private final transient Runnable changed;

    SigningPanel(
            SigningService signing,
            AnalysisService analysis,
            StepUpGuard guard,
            AccountId own,
            Map<AccountId, String> called,
            Runnable changed) {
        this.signing = signing;
        this.analysis = analysis;
        this.guard = guard;
        this.own = own;
        this.called = called;
        this.changed = changed;
        addClassName("rl-signing");
    }

    /**
     * @param releases of this vintage, the newest first
     * @param maySign whether a report stands on which something may be signed
     */
    SigningPanel show(Vintage vintage, List<Release> releases, boolean maySign) {
        add(new H3(getTranslation("signing.title")));
        releases.stream().filter(Release::waits).findFirst().ifPresentOrElse(this::waiting, () -> {
            releases.stream().findFirst().filter(last -> !last.signed()).ifPresent(this::declined);
            if (maySign) {
                add(propose(vintage));
            } else if (!vintage.retired()) {
                add(new Paragraph(getTranslation("signing.needsReport")));
            }
        });
        releases.stream().filter(Release::signed).forEach(this::signed);
        return this;
    }

    private Component propose(Vintage vintage) {
        var propose = new Button(
                getTranslation("signing.propose"),
                click -> new ProposalDialog(
                                analysis.released(vintage.id()),
                                analysis.variables(vintage.id()),
                                (wish, answer) -> guard.before(() -> {
                                    var outcome =
                                            signing.propose(vintage.id(), wish.tables(), wish.name(), wish.purpose());
                                    answer.accept(outcome);
                                    if (outcome == SigningOutcome.PROPOSED) {
                                        tell(outcome);
                                    }
                                }))
                        .open());
        propose.setAriaLabel(propose.getText() + " " + vintage.studyCode() + " " + vintage.label());
        return propose;
    }

    private void waiting(Release release) {
        boolean mine = release.askedBy().equals(own);
        var day = Moments.dayAndTime(release.askedAt());
        var what = new Div(
                new Paragraph(
                        mine
                                ? getTranslation("signing.own", release.name(), day)
                                : getTranslation("signing.waits", release.name(), day, name(release.askedBy()))),
                new Paragraph(getTranslation("signing.purpose.is", release.purpose())),
                tables(release),
                hash("signing.contents", release.contents()));
        what.addClassName("an-words");
        add(what);
        if (!mine) {
            add(new Paragraph(getTranslation("signing.what")));
        }
        var actions = new Div();
        actions.addClassName("lf-actions");
        if (mine) {
            actions.add(
                    new Button(getTranslation("signing.takeBack"), click -> tell(signing.decline(release.id(), ""))));
        } else {
            var sign = new Button(
                    getTranslation("signing.sign"), click -> guard.before(() -> tell(signing.sign(release.id()))));
            sign.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(sign, new Button(getTranslation("signing.decline"), click -> decline(release)));
        }
        add(actions);
    }

    private void decline(Release release) {
        new WhyNotDialog(reason -> {
                    var outcome = signing.decline(release.id(), reason);
                    if (outcome != SigningOutcome.WORDS) {
                        tell(outcome);
                    }
                    return outcome != SigningOutcome.WORDS;
                })
                .open();
    }

    private void declined(Release release) {
        var decision = Objects.requireNonNull(release.decision());
        if (decision.reason() != null) {
            add(new Paragraph(getTranslation(
                    "signing.declined",
                    release.name(),
                    name(decision.by()),
                    Moments.dayAndTime(decision.at()),
                    decision.reason())));
        }
    }

    private void signed(Release release) {
        var decision = Objects.requireNonNull(release.decision());
        var badge = new Span(getTranslation("signing.signed.badge"));
        badge.addClassName("lf-badge");
        badge.getElement().setAttribute("data-tone", "ok");
        var head = new Div(new Span(release.name()), badge);
        head.addClassName("rl-signed-head");
        var signed = new Div(
                head,
                new Paragraph(getTranslation(
                        "signing.signed.by",
                        name(release.askedBy()),
                        name(decision.by()),
                        Moments.dayAndTime(decision.at()))),
                new Paragraph(getTranslation("signing.purpose.is", release.purpose())),
                tables(release),
                hash("signing.package", Objects.requireNonNull(decision.hash())));
        signed.addClassNames("rl-signed", "an-words");
        add(signed);
    }

    private Component tables(Release release) {
        var list = new UnorderedList();
        release.tables().forEach(names -> list.add(new ListItem(names.replace(" ", " × "))));
        return new Details(getTranslation("signing.tables", release.tables().size()), list);
    }

    private Paragraph hash(String key, String hash) {
        var value = new Span(hash);
        value.addClassName("lf-mono");
        var line = new Paragraph(new Span(getTranslation(key) + " "), value);
        line.addClassName("rl-hash");
        return line;
    }

    private String name(AccountId person) {
        return called.getOrDefault(person, "");
    }

    private void tell(SigningOutcome outcome) {
        var words = getTranslation("signing.outcome." + outcome.name());
        switch (outcome) {
            case PROPOSED, SIGNED, DECLINED, TAKEN_BACK -> Notices.done(words);
            case NAME,
                    WORDS,
                    TABLES,
                    NO_REPORT,
                    BROKEN_REPORT,
                    OLD_REPORT,
                    RETIRED,
                    STANDS_ALREADY,
                    SAME_PERSON,
                    CHANGED,
                    GONE -> Notices.problem(words);
        }
        changed.run();
    }
}
