package org.landfall.testimony.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.landfall.testimony.Quote;
import org.landfall.testimony.QuoteOutcome;
import org.landfall.testimony.QuoteOutcome.Reason;
import org.landfall.testimony.QuoteReleaseService;
import org.landfall.testimony.QuoteService;
import org.landfall.testimony.QuoteService.OpenedQuote;
import org.landfall.testimony.QuoteState;

/**
 * The buttons of a quote, as far as it has come. Who may not do a step is told so by the service.
 *
 * @param decides whether this person is one of those who decide about it now
 * @param done does a step and shows what came of it
 */
record QuoteSteps(QuoteService quotes, QuoteReleaseService releases, boolean decides, Doing done) {

    /** Does a step; true when it was done. */
    interface Doing {
        boolean done(UUID id, Supplier<QuoteOutcome> step, String doneKey);
    }

    List<Component> of(OpenedQuote opened) {
        Quote quote = opened.quote();
        List<Component> steps = new ArrayList<>();
        if (quote.state() != QuoteState.RELEASED) {
            steps.add(blank(quote));
        }
        switch (quote.state()) {
            case EDITED -> {
                if (opened.obstacle().filter(Reason.NOT_HEARD::equals).isPresent()) {
                    heard(steps, quote);
                }
                forCustodians(steps, "quote.accept", () -> accept(opened));
            }
            case ACCEPTED -> forCustodians(steps, "quote.sign", () -> sign(quote));
            case SIGNED ->
                forCustodians(
                        steps,
                        "quote.release",
                        () -> done.done(
                                quote.id(), () -> releases.release(quote.id(), quote.number()), "quote.release.done"));
            case PROPOSED, RELEASED, ENDED -> {}
        }
        steps.add(button(
                "quote.takeBack",
                () -> done.done(quote.id(), () -> quotes.takeBack(quote.id(), quote.number()), "quote.takeBack.done")));
        return steps;
    }

    private void heard(List<Component> steps, Quote quote) {
        steps.add(button(
                "quote.heard",
                () -> done.done(quote.id(), () -> quotes.heard(quote.id(), quote.number(), true), "quote.heard.done")));
        steps.add(button(
                "quote.declined",
                () -> done.done(
                        quote.id(), () -> quotes.heard(quote.id(), quote.number(), false), "quote.declined.done")));
    }

    private Button blank(Quote quote) {
        return button(
                "quote.blank",
                () -> new BlankDialog(
                                quote,
                                (words, checked) -> done.done(
                                        quote.id(),
                                        () -> quotes.edit(quote.id(), quote.number(), words, checked),
                                        "quote.blank.done"))
                        .open());
    }

    private void accept(OpenedQuote opened) {
        Quote quote = opened.quote();
        new AcceptDialog(
                        opened.bands(),
                        label -> done.done(
                                quote.id(),
                                () -> releases.accept(quote.id(), quote.number(), label),
                                "quote.accept.done"))
                .open();
    }

    private void sign(Quote quote) {
        new SignDialog((uses, until) -> done.done(
                        quote.id(), () -> releases.sign(quote.id(), quote.number(), uses, until), "quote.sign.done"))
                .open();
    }

    private void forCustodians(List<Component> steps, String key, Runnable act) {
        if (decides) {
            Button button = button(key, act);
            button.addThemeVariants(ButtonVariant.PRIMARY);
            steps.add(button);
        }
    }

    private static Button button(String key, Runnable act) {
        Button button = new Button(UI.getCurrent().getTranslation(key), click -> act.run());
        return button;
    }
}
