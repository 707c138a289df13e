package org.landfall.testimony.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.landfall.access.AccountId;
import org.landfall.access.CurrentAccount;
import org.landfall.access.Role;
import org.landfall.shell.Moments;
import org.landfall.shell.Notices;
import org.landfall.shell.Page;
import org.landfall.shell.Routes;
import org.landfall.testimony.MarkingOverException;
import org.landfall.testimony.NoSuchQuoteException;
import org.landfall.testimony.Quote;
import org.landfall.testimony.QuoteOutcome;
import org.landfall.testimony.QuoteReleaseService;
import org.landfall.testimony.QuoteService;
import org.landfall.testimony.QuoteService.OpenedQuote;
import org.landfall.testimony.QuoteState;
import org.landfall.testimony.TestimonyRoutes;
import org.landfall.testimony.Wording;

/** One quote: what was said, what would be printed, and the step that comes next. */
@Route(TestimonyRoutes.QUOTE)
@RolesAllowed({"INTERVIEWER", "CUSTODIAN"})
class QuoteView extends Page implements BeforeEnterObserver {
    private final transient QuoteService quotes;
    private final transient QuoteReleaseService releases;
    private final boolean custodian;
    private final AccountId self;
    private final Div place = new Div();

    QuoteView(QuoteService quotes, QuoteReleaseService releases, CurrentAccount account) {
        super("quote.title", "quote.purpose");
        this.quotes = quotes;
        this.releases = releases;
        this.custodian = account.has(Role.CUSTODIAN);
        this.self = account.id();
        place.addClassName("rv-room");
        add(place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(quotes.read(Routes.id(event.getRouteParameters(), Function.identity())));
        } catch (NoSuchQuoteException e) {
            Routes.notFound(event);
        }
    }

    private void show(OpenedQuote opened) {
        Quote quote = opened.quote();
        title(opened.pseudonym());
        showActions(new Button(
                getTranslation("quote.list"), click -> UI.getCurrent().navigate(TestimonyRoutes.QUOTES)));
        Div left = new Div(said(opened), printed(quote));
        left.addClassName("rv-left");
        place.removeAll();
        place.add(left, next(opened));
    }

    private Section said(OpenedQuote opened) {
        Quote.Proposal proposal = opened.quote().proposal();
        Paragraph passage = words(proposal.passage(), proposal.language());
        Div themes = new Div();
        themes.addClassName("rv-flags");
        ThemeWords.sorted(proposal.themes())
                .forEach(theme -> themes.add(ThemeWords.badge(ThemeWords.of(this, theme), "accent")));
        Section said = card("quote.said");
        said.add(
                passage,
                themes,
                quiet("quote.language", QuoteWords.language(this, proposal.language())),
                quiet("quote.because", proposal.why()));
        opened.reservations().forEach(kept -> said.add(warning(getTranslation("quote.reserved", kept))));
        return said;
    }

    private Section printed(Quote quote) {
        Wording wording = quote.wording();
        WordNotices notices = new WordNotices();
        notices.lookAt(wording.words());
        Section printed = card("quote.printed");
        printed.add(words(wording.words(), quote.proposal().language()), notices);
        if (quote.hands().acceptedBy() != null) {
            printed.add(quiet("quote.said.of", QuoteWords.label(this, wording.label())));
        }
        if (wording.expiresOn() != null) {
            printed.add(quiet(
                    "quote.used",
                    QuoteWords.uses(this, wording.uses()),
                    Moments.day(wording.expiresOn(), getLocale())));
        }
        return printed;
    }

    private Section next(OpenedQuote opened) {
        Quote quote = opened.quote();
        Section next = card("quote.next");
        next.add(QuoteWords.state(this, quote.state(), quote.ended()));
        if (quote.state() == QuoteState.ENDED) {
            return next;
        }
        opened.obstacle().ifPresent(reason -> next.add(warning(getTranslation("quote.refused." + reason))));
        next.add(new Paragraph(getTranslation("quote.next." + quote.state())));
        boolean decides = custodian && !quote.hands().hadSay(self);
        if (custodian && !decides && opened.obstacle().isEmpty() && quote.state() != QuoteState.RELEASED) {
            next.add(warning(getTranslation("quote.refused.OWN")));
        }
        Div buttons = new Div();
        buttons.addClassName("rv-met-actions");
        new QuoteSteps(quotes, releases, decides, this::done).of(opened).forEach(buttons::add);
        next.add(buttons);
        return next;
    }

    /** Does a step and shows what came of it. */
    private boolean done(UUID id, Supplier<QuoteOutcome> step, String doneKey) {
        try {
            boolean done = QuoteWords.told(this, step.get(), doneKey);
            show(quotes.read(id));
            return done;
        } catch (MarkingOverException e) {
            Notices.problem(getTranslation("quote.refused.OVER"));
            show(quotes.read(id));
        } catch (NoSuchQuoteException e) {
            UI.getCurrent().navigate(TestimonyRoutes.QUOTES);
            Notices.problem(getTranslation("quote.gone"));
        }
        return true;
    }

    private Section card(String key) {
        Section card = new Section(new H2(getTranslation(key)));
        card.addClassNames("lf-card", "lf-form", "qt-part");
        return card;
    }

    private static Paragraph words(String text, String language) {
        Paragraph words = new Paragraph(text);
        words.addClassName("rv-answer");
        words.getElement().setAttribute("lang", language);
        return words;
    }

    private Paragraph quiet(String key, Object... values) {
        Paragraph quiet = new Paragraph(getTranslation(key, values));
        quiet.addClassName("lf-quiet");
        return quiet;
    }

    private static Component warning(String text) {
        Paragraph warning = new Paragraph(text);
        warning.addClassName("rv-reason");
        return warning;
    }
}
