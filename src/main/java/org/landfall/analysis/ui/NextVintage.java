package org.landfall.analysis.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Consumer;
import org.landfall.analysis.CutOutcome;
import org.landfall.analysis.CutProposal;
import org.landfall.analysis.CutService;
import org.landfall.analysis.ProposalOutcome;
import org.landfall.analysis.Signature;
import org.landfall.analysis.VintagePreview;
import org.landfall.analysis.VintageService;
import org.landfall.shell.LongWork;
import org.landfall.shell.LongWork.Outcome;
import org.landfall.shell.Notices;
import org.landfall.shell.StepUpGuard;
import org.landfall.study.Study;

/** What comes after the last vintage of a study: a look at what it would be, a proposal, the second signature, the cut. */
final class NextVintage extends Div {
    private final transient VintageService vintages;
    private final transient CutService cuts;
    private final transient StepUpGuard guard;
    private final transient Runnable changed;
    private final transient Consumer<NextVintage> alone;
    private final Study study;
    private final Div shown = new Div();
    private final Div working = new Div();

    /** @param alone told before long work begins, of which a page has one at a time */
    NextVintage(
            Study study,
            VintageService vintages,
            CutService cuts,
            StepUpGuard guard,
            Runnable changed,
            Consumer<NextVintage> alone) {
        this.study = study;
        this.vintages = vintages;
        this.cuts = cuts;
        this.guard = guard;
        this.changed = changed;
        this.alone = alone;
        addClassName("an-next");
        shown.addClassName("an-preview-room");
    }

    /** Nobody has proposed one. */
    NextVintage open(String declined) {
        if (!declined.isEmpty()) {
            add(new Paragraph(declined));
        }
        var look = new Button(getTranslation("cut.look"), click -> look(false));
        look.addThemeVariants(ButtonVariant.PRIMARY);
        add(look, working, shown);
        return this;
    }

    /** @param own whether whoever looks at it proposed it */
    NextVintage proposed(CutProposal proposal, boolean own, String by) {
        var day = Dates.day(proposal.askedAt(), getLocale());
        var tally = proposal.tally();
        add(new Paragraph(
                own
                        ? getTranslation("cut.waits.own", day, tally.enter(), tally.changed())
                        : getTranslation("cut.waits", by, day, tally.enter(), tally.changed())));
        if (proposal.documents()) {
            add(new Paragraph(getTranslation("cut.waits.documents")));
        }
        var fieldwork = proposal.fieldwork();
        if (fieldwork.said()) {
            var found = fieldwork.found().in(getLocale().getLanguage());
            add(new Paragraph(getTranslation(
                    "cut.fieldwork.proposed",
                    found,
                    Integer.toString(fieldwork.from()),
                    Integer.toString(fieldwork.to()))));
        }
        if (own) {
            add(new Button(getTranslation("cut.takeBack"), click -> tell(cuts.decline(proposal.id(), ""))));
            return this;
        }
        var look = new Button(getTranslation("cut.lookToday"), click -> lookAgain(proposal));
        look.addThemeVariants(ButtonVariant.PRIMARY);
        add(look, new Button(getTranslation("cut.decline"), click -> decline(proposal)), working, shown);
        return this;
    }

    private void look(boolean documents) {
        preview(documents, preview -> {
            var asked = new Checkbox(getTranslation("analysis.cut.documents"), documents);
            asked.addValueChangeListener(change -> look(change.getValue()));
            var fieldwork = new FieldworkForm(cuts.lastSaid(study.id()));
            var propose = new Button(
                    getTranslation("cut.propose"),
                    click -> fieldwork
                            .read()
                            .ifPresent(said -> guard.before(() -> tell(cuts.propose(study, preview, said)))));
            propose.addThemeVariants(ButtonVariant.PRIMARY);
            propose.setEnabled(preview.met());
            shown.add(asked, new PreviewPanel(preview, Optional.empty()), fieldwork, foot(propose));
        });
    }

    private void lookAgain(CutProposal proposal) {
        preview(proposal.documents(), preview -> {
            var sign = new Button(
                    getTranslation("cut.sign"), click -> guard.before(() -> cut(proposal, cuts.sign(proposal.id()))));
            sign.addThemeVariants(ButtonVariant.PRIMARY);
            sign.setEnabled(preview.met());
            shown.add(new PreviewPanel(preview, Optional.of(proposal)), foot(sign));
        });
    }

    private Div foot(Button act) {
        var foot = new Div(act, new Button(getTranslation("shell.cancel"), click -> shown.removeAll()));
        foot.addClassName("an-next-foot");
        return foot;
    }

    private void preview(boolean documents, Consumer<VintagePreview> show) {
        var work = new LongWork<Optional<VintagePreview>>("cut.looking", 0);
        begin(work);
        work.begin(progress -> vintages.preview(study, documents, progress), outcome -> {
            working.removeAll();
            switch (outcome) {
                case Outcome.Done<Optional<VintagePreview>>(var preview) ->
                    preview.ifPresentOrElse(show, () -> Notices.problem(getTranslation("counted.missing")));
                case Outcome.Stopped<Optional<VintagePreview>> _ -> {}
                case Outcome.Failed<Optional<VintagePreview>>(var reference) ->
                    Notices.problem(getTranslation("cut.failed", reference));
            }
        });
    }

    private void cut(CutProposal proposal, Signature signature) {
        var work = new LongWork<CutOutcome>("cut.cutting", proposal.tally().approved());
        begin(work);
        work.begin(progress -> cuts.cut(signature, progress), outcome -> {
            working.removeAll();
            switch (outcome) {
                case Outcome.Done<CutOutcome>(var done) -> said(done);
                case Outcome.Stopped<CutOutcome> _ -> stopped(proposal);
                case Outcome.Failed<CutOutcome>(var reference) ->
                    Notices.problem(getTranslation("cut.failed", reference));
            }
            changed.run();
        });
    }

    /** Whoever stops at the last moment may be too late: what the database says then is said. */
    private void stopped(CutProposal proposal) {
        Notices.done(getTranslation(cuts.waits(proposal.id()) ? "cut.stopped" : "cut.stoppedLate"));
    }

    private void begin(LongWork<?> work) {
        alone.accept(this);
        rest();
        working.add(work);
    }

    /** Stops what runs and shows nothing. */
    void rest() {
        shown.removeAll();
        working.removeAll();
    }

    private void said(CutOutcome outcome) {
        var sentence = new Refusals(this, getLocale()).sentence(outcome);
        if (outcome instanceof CutOutcome.Cut) {
            Notices.done(sentence);
        } else {
            Notices.problem(sentence);
        }
    }

    private void decline(CutProposal proposal) {
        new ReasonDialog(
                        getTranslation("cut.decline.title", study.name()),
                        getTranslation("cut.decline.text"),
                        getTranslation("cut.decline"),
                        (reason, taken) -> {
                            var outcome = cuts.decline(proposal.id(), reason);
                            taken.accept(outcome != ProposalOutcome.REASON);
                            if (outcome != ProposalOutcome.REASON) {
                                tell(outcome);
                            }
                        })
                .open();
    }

    private void tell(ProposalOutcome outcome) {
        var words = getTranslation("cut.outcome." + outcome.name());
        switch (outcome) {
            case PROPOSED, DECLINED, TAKEN_BACK -> Notices.done(words);
            case REASON, NOT_YET, FIELDWORK, STANDS_ALREADY, GONE -> Notices.problem(words);
        }
        changed.run();
    }
}
