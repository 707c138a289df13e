package org.landfall.analysis.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.landfall.analysis.Retirement;
import org.landfall.analysis.RetirementOutcome;
import org.landfall.analysis.RetirementService;
import org.landfall.analysis.Vintage;
import org.landfall.shell.Notices;
import org.landfall.shell.StepUpGuard;

/** How a vintage comes to its end: it is retired, somebody wants it to be, or it may be asked for. */
final class RetirementLine extends Div {
    private final transient RetirementService retirements;
    private final transient StepUpGuard guard;
    private final transient Runnable changed;

    RetirementLine(RetirementService retirements, StepUpGuard guard, Runnable changed) {
        this.retirements = retirements;
        this.guard = guard;
        this.changed = changed;
        addClassName("an-retirement");
    }

    /** @param own whether whoever looks at it asked */
    RetirementLine show(Vintage vintage, Optional<Retirement> waiting, boolean own, String by) {
        if (vintage.retired()) {
            add(new Paragraph(getTranslation("retire.done")));
            return this;
        }
        if (waiting.isEmpty()) {
            var ask = new Button(getTranslation("retire.ask"), click -> ask(vintage));
            ask.setAriaLabel(getTranslation("retire.ask.label", vintage.label()));
            add(ask);
            return this;
        }
        var wish = waiting.get();
        var day = Dates.day(wish.askedAt(), getLocale());
        add(new Paragraph(
                own
                        ? getTranslation("retire.own", day, wish.reason())
                        : getTranslation("retire.waits", by, day, wish.reason())));
        if (!own) {
            add(new Paragraph(getTranslation("retire.what")));
            var agree = new Button(
                    getTranslation("retire.agree"), click -> guard.before(() -> tell(retirements.agree(wish.id()))));
            agree.addThemeVariants(ButtonVariant.ERROR);
            add(agree);
        }
        add(new Button(
                getTranslation(own ? "retire.takeBack" : "retire.decline"),
                click -> tell(retirements.decline(wish.id()))));
        return this;
    }

    private void ask(Vintage vintage) {
        new ReasonDialog(
                        getTranslation("retire.title", vintage.label()),
                        getTranslation("retire.what"),
                        getTranslation("retire.send"),
                        (reason, taken) -> guard.before(() -> {
                            var outcome = retirements.ask(vintage.id(), reason);
                            taken.accept(outcome != RetirementOutcome.REASON);
                            if (outcome != RetirementOutcome.REASON) {
                                tell(outcome);
                            }
                        }))
                .open();
    }

    private void tell(RetirementOutcome outcome) {
        var words = getTranslation("retire.outcome." + outcome.name());
        switch (outcome) {
            case ASKED, RETIRED, DECLINED -> Notices.done(words);
            case REASON, STANDS_ALREADY, SAME_PERSON, GONE -> Notices.problem(words);
        }
        changed.run();
    }
}
