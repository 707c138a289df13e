package org.landfall.interview.ui.review;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.landfall.interview.RecordUse;
import org.landfall.interview.WithdrawalLine;
import org.landfall.interview.WithdrawalLine.Agreement;
import org.landfall.interview.WithdrawalService;
import org.landfall.respondent.ErasureOutcome;
import org.landfall.respondent.ErasureService;
import org.landfall.shell.Ago;
import org.landfall.shell.HomeCard;
import org.landfall.shell.Languages;
import org.landfall.shell.Moments;
import org.landfall.shell.StepUpGuard;
import org.springframework.stereotype.Component;

/** Somebody who wants out, on the start page: two custodians read what goes and what stays, and sign. */
@Component
class WithdrawalCards {
    private final WithdrawalService withdrawals;
    private final ErasureService erasures;
    private final StepUpGuard guard;

    WithdrawalCards(WithdrawalService withdrawals, ErasureService erasures, StepUpGuard guard) {
        this.withdrawals = withdrawals;
        this.erasures = erasures;
        this.guard = guard;
    }

    HomeCard card(WithdrawalLine line) {
        UI ui = UI.getCurrent();
        HomeCard card = new HomeCard(
                        line.pseudonym(),
                        text(
                                "home.withdrawal.text",
                                Ago.of(line.askedAt(), ui),
                                Moments.day(line.due(), ui.getLocale())))
                .sign()
                .badge(text(line.overdue() ? "home.withdrawal.overdue" : "home.withdrawal"), "warm")
                .with(new Paragraph(text("home.withdrawal." + line.agreed())));
        return line.agreed() == Agreement.YOU ? card : card.offers(text(act(line)), () -> ask(card, line));
    }

    private static String act(WithdrawalLine line) {
        return line.agreed() == Agreement.NOBODY ? "home.withdrawal.agree" : "home.withdrawal.erase";
    }

    /** Looked up when somebody is about to sign, not whenever the page is opened: it takes reading whole vintages. */
    private void ask(HomeCard card, WithdrawalLine line) {
        List<RecordUse> uses = withdrawals.uses(line.respondent());
        new ErasureDialog(line.pseudonym(), uses, text(act(line)), () -> guard.before(() -> sign(card, line, uses)))
                .open();
    }

    /** The card says what came of it, in the place where it was asked. */
    private void sign(HomeCard card, WithdrawalLine line, List<RecordUse> uses) {
        ErasureOutcome outcome = erasures.sign(line.respondent());
        LocalDate today = Moments.dayOf(Instant.now());
        card.removeAll();
        Paragraph said = new Paragraph(text(
                "home.withdrawal.outcome." + outcome,
                line.pseudonym(),
                Moments.day(today, UI.getCurrent().getLocale())));
        said.getElement().setAttribute("role", "status");
        card.add(said);
        if (outcome == ErasureOutcome.ERASED) {
            var paper = new ErasurePaper(
                    line.pseudonym(), today, Languages.of(Objects.requireNonNullElse(line.language(), "")), uses);
            card.add(new Button(text("erasure.paper.open"), click -> paper.open()));
            paper.open();
        }
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
