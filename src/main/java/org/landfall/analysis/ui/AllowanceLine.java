package org.landfall.analysis.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.landfall.access.AccountId;
import org.landfall.analysis.Allowance;
import org.landfall.analysis.AllowanceOutcome;
import org.landfall.analysis.AllowanceService;
import org.landfall.shell.Notices;
import org.landfall.shell.StepUpGuard;
import org.landfall.study.Study;

/** How far a study may go in telling: within its soft limits, beyond them when a second custodian agrees, or already beyond. */
final class AllowanceLine extends Div {
    private final transient AllowanceService allowances;
    private final transient StepUpGuard guard;
    private final transient Runnable changed;

    AllowanceLine(AllowanceService allowances, StepUpGuard guard, Runnable changed) {
        this.allowances = allowances;
        this.guard = guard;
        this.changed = changed;
        addClassName("an-allowance");
    }

    AllowanceLine show(Study study, Optional<Allowance> standing, AccountId self, Map<AccountId, String> names) {
        if (standing.isEmpty()) {
            add(new Paragraph(getTranslation("analysis.allowance.none")));
            add(new Button(getTranslation("analysis.allowance.ask"), click -> ask(study)));
            return this;
        }
        var one = standing.get();
        Function<AccountId, String> name = id -> names.getOrDefault(id, getTranslation("analysis.allowance.somebody"));
        var day = Dates.day(one.askedAt(), getLocale());
        if (one.agreedBy().isPresent()) {
            add(new Paragraph(getTranslation(
                    "analysis.allowance.agreed",
                    name.apply(one.askedBy()),
                    name.apply(one.agreedBy().get()),
                    day)));
            return this;
        }
        boolean own = one.askedBy().equals(self);
        add(new Paragraph(getTranslation(
                own ? "analysis.allowance.own" : "analysis.allowance.waits",
                name.apply(one.askedBy()),
                day,
                one.reason())));
        if (!own) {
            var agree = new Button(
                    getTranslation("analysis.allowance.agree"),
                    click -> guard.before(() -> tell(allowances.agree(one.id()))));
            agree.addThemeVariants(ButtonVariant.PRIMARY);
            add(agree);
        }
        add(new Button(
                getTranslation(own ? "analysis.allowance.takeBack" : "analysis.allowance.decline"),
                click -> tell(allowances.decline(one.id()))));
        return this;
    }

    private void ask(Study study) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("analysis.allowance.title", study.name()));
        dialog.setWidth("min(560px, 100%)");
        var reason = new TextArea(getTranslation("analysis.allowance.reason"));
        reason.setHelperText(getTranslation("analysis.allowance.reason.help"));
        reason.setMaxLength(AllowanceService.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        var words = new Div(new Paragraph(getTranslation("analysis.allowance.text")), reason);
        words.addClassName("an-words");
        dialog.add(words);
        var ask = new Button(
                getTranslation("analysis.allowance.send"),
                click -> guard.before(() -> {
                    var outcome = allowances.ask(study, reason.getValue());
                    if (outcome == AllowanceOutcome.REASON) {
                        reason.setInvalid(true);
                        reason.setErrorMessage(getTranslation("analysis.allowance.outcome.REASON"));
                    } else {
                        dialog.close();
                        tell(outcome);
                    }
                }));
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("shell.cancel"), click -> dialog.close()), ask);
        dialog.open();
    }

    private void tell(AllowanceOutcome outcome) {
        var words = getTranslation("analysis.allowance.outcome." + outcome.name());
        switch (outcome) {
            case ASKED, AGREED, DECLINED -> Notices.done(words);
            case REASON, STANDS_ALREADY, SAME_PERSON, GONE -> Notices.problem(words);
        }
        changed.run();
    }
}
