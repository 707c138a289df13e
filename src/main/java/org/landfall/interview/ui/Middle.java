package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.Appearance;
import org.landfall.interview.engine.QuestionView;
import org.landfall.interview.ui.review.ReturnedPanel;
import org.landfall.interview.ui.talk.DistressPage;
import org.landfall.interview.ui.talk.HelpOffer;
import org.landfall.interview.ui.talk.InterpreterLine;
import org.landfall.interview.ui.talk.RestOffer;
import org.landfall.respondent.ConsentUse;

/** What stands in the middle: the part that is asked with its open card, or the one page that stands in its place. */
final class Middle extends Div {
    /** A card that is taller than the page is read from its beginning. */
    private static final String SCROLL =
            "this.scrollIntoView({block: this.offsetHeight > innerHeight - 260 ? 'start' : 'center'})";

    private final InterviewScreen screen;
    private final Conduct conduct;
    private final Held held;
    private final Cards cards;
    private final ModuleScreen module;
    private final CheckList checks;
    private final Optional<ReturnedPanel> returned;
    private final InterpreterLine interpreter;
    private final MarkLine marked = new MarkLine();
    private final RestOffer rest;
    private final HelpOffer help;
    private final NativeButton comeBack = new NativeButton();
    private final Paragraph farewell = new Paragraph(getTranslation("conduct.farewell"));
    private final CardLine papers;
    private final Div centre = new Div();
    private @Nullable String shown;
    private Component current = new Div();

    Middle(
            InterviewScreen screen,
            Conduct conduct,
            Held held,
            Cards cards,
            Optional<ReturnedPanel> returned,
            CardLine papers) {
        this.screen = screen;
        this.conduct = conduct;
        this.held = held;
        this.cards = cards;
        this.returned = returned;
        this.papers = papers;
        addClassName("iv-centre");
        checks = new CheckList((check, note) -> {
            screen.run(() -> conduct.confirm(check, note));
            focusQuestion();
        });
        module = new ModuleScreen(screen::jump, path -> screen.run(() -> conduct.removeEntry(path)), screen::render);
        interpreter = new InterpreterLine(() -> screen.run(conduct.talking()::notUnderstood));
        interpreter.setVisible(false);
        rest = new RestOffer(screen::pause, () -> screen.run(conduct.way()::rested));
        comeBack.addClassNames("iv-row", "iv-fold");
        comeBack.addClickListener(click -> screen.run(conduct.talking()::comeBack));
        farewell.addClassName("iv-rest");
        help = new HelpOffer(screen::referral, () -> screen.run(conduct.way()::helped));
        add(farewell, papers, rest, help, comeBack, centre);
    }

    void interpret(boolean on) {
        interpreter.setVisible(on);
    }

    /** The marks of the question that is open. */
    void showMarks(@Nullable QuestionView question) {
        marked.show(question);
    }

    /** What stood open is to be made anew. */
    void forget() {
        shown = null;
    }

    void focusQuestion() {
        if (current instanceof Card card) {
            card.takeFocus();
        }
    }

    void digit(int digit) {
        if (current instanceof Card card) {
            card.digit(digit);
        }
    }

    /** True when another question than before is open now. */
    boolean show(@Nullable QuestionView question) {
        rest.show(conduct.way().rest());
        help.show(conduct.way().helpDue());
        Optional<String> from = conduct.way().cameFrom();
        comeBack.setVisible(from.isPresent() && held.page().isEmpty());
        from.ifPresent(path -> Changed.text(
                comeBack,
                getTranslation("conduct.comeBack", conduct.session().row(path).label())));
        farewell.setVisible(conduct.open().talk().stopped() && closing());
        papers.setVisible(conduct.open().agreeing().consent().allows(ConsentUse.TAKE_PART) && closing());
        papers.reach(conduct.open().agreeing().consent().allows(ConsentUse.CONTACT) && closing());
        boolean moved = held.page().isPresent() ? showHeld(held.page().get()) : showCurrent(question);
        if (current instanceof Card card) {
            String path = conduct.session().current();
            checks.show(conduct.raised().besideCurrent(conduct.session()));
            interpreter.show(conduct.open().talk().notUnderstood(path));
            card.add(marked, interpreter, checks);
            returned.ifPresent(panel -> {
                panel.show(path, !conduct.refusal().isEmpty());
                card.add(panel);
            });
            card.refuse(conduct.refusal());
            if (!conduct.refusal().isEmpty()) {
                card.takeFocus();
            }
        }
        return moved;
    }

    private boolean closing() {
        return conduct.atEnd() || conduct.module().looks(Appearance.CLOSING);
    }

    private boolean showHeld(DistressPage page) {
        boolean moved = current != page;
        current = page;
        shown = null;
        put(page);
        if (moved) {
            page.takeFocus();
        }
        return moved;
    }

    private boolean showCurrent(@Nullable QuestionView question) {
        boolean instead = conduct.atEnd() || conduct.closed();
        String now = conduct.session().current();
        boolean moved = instead || !now.equals(shown);
        List<QuestionView> battery = conduct.battery();
        boolean sameGrid = shown != null
                && current instanceof GridCard grid
                && grid.paths().equals(paths(battery));
        if (moved && !sameGrid) {
            current.removeFromParent();
            current = cards.of(question, battery);
        }
        if (current instanceof GridCard grid) {
            grid.show(battery, now);
        }
        if (moved) {
            focusQuestion();
        }
        put(instead ? current : module);
        if (!instead) {
            module.show(conduct.module(), conduct.session(), now, paths(battery), current);
        }
        if (moved && !sameGrid) {
            current.getElement().executeJs(SCROLL);
        }
        shown = instead ? null : now;
        return moved;
    }

    private void put(Component inCentre) {
        if (inCentre.getParent().isEmpty()) {
            centre.removeAll();
            centre.add(inCentre);
        }
    }

    private static List<String> paths(List<QuestionView> questions) {
        return questions.stream().map(QuestionView::path).toList();
    }
}
