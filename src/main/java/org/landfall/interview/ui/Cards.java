package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.Attaching;
import org.landfall.interview.engine.InterviewSession;
import org.landfall.interview.engine.QuestionView;
import org.landfall.interview.engine.Row;
import org.landfall.interview.ui.talk.CoveredPart;
import org.landfall.interview.ui.talk.PartingPage;

/** Makes what stands open on the screen: the question, grid or roster that is asked, the end, or what covers a part. */
final class Cards {
    private final InterviewScreen screen;
    private final Conduct conduct;
    private final Room room;
    private final CardActions actions;
    private final KeptParts kept;
    private boolean beside = true;

    Cards(InterviewScreen screen, Conduct conduct, Room room) {
        this.screen = screen;
        this.conduct = conduct;
        this.room = room;
        this.actions = actions();
        this.kept = new KeptParts(actions);
    }

    void toggleBeside() {
        beside = !beside;
    }

    /** @param battery the questions of the grid that question stands in */
    Component of(@Nullable QuestionView question, List<QuestionView> battery) {
        if (question != null && !battery.isEmpty()) {
            return new GridCard(
                    battery,
                    besideOf(question),
                    actions,
                    kept,
                    (path, reply) -> screen.run(() -> conduct.answerAt(path, reply)));
        }
        if (question != null) {
            boolean vault = conduct.open().belongsInVault(question.name());
            return new QuestionCard(question, besideOf(question), vault ? room.contact() : null, actions, kept);
        }
        Row.RosterAdd roster = conduct.atEnd() || conduct.closed()
                ? null
                : conduct.way().rosterEnd().orElse(null);
        if (roster != null) {
            return new RosterCard(
                    roster,
                    () -> screen.run(() -> conduct.addEntry(roster.path())),
                    () -> screen.run(conduct::next),
                    screen::back);
        }
        Component panel = conduct.atEnd() ? room.end(screen) : cover();
        name(panel);
        panel.getElement().executeJs("this.focus()");
        return panel;
    }

    /** Where the focus lands on the whole, it says what it is. */
    static void name(Component whole) {
        whole.getElement().setAttribute("role", "group").setAttribute("aria-labelledby", QuestionCard.LABEL_ID);
    }

    private Component cover() {
        Talking talking = conduct.talking();
        if (conduct.parting()) {
            return new PartingPage(
                    () -> screen.run(talking::part),
                    () -> {
                        talking.part();
                        room.leave();
                    },
                    screen::back);
        }
        return conduct.shut()
                ? CoveredPart.shut(() -> screen.run(talking::lighter), () -> screen.run(talking::stop))
                : CoveredPart.covered(() -> screen.run(conduct.way()::uncover), () -> screen.run(talking::turnAway));
    }

    private CardActions actions() {
        return new CardActions(
                reply -> screen.run(() -> conduct.answer(reply, false)),
                reply -> screen.run(() -> conduct.answer(reply, true)),
                missing -> screen.run(() -> conduct.without(missing)),
                () -> screen.run(conduct::next),
                screen::back,
                new CardActions.Files(
                        this::attach,
                        conduct.open()::attachment,
                        conduct.open().attachmentMegabytes(),
                        conduct.open()::media));
    }

    private String attach(String calledItself, byte[] bytes) {
        return switch (conduct.attach(calledItself, bytes)) {
            case Attaching.Done() -> {
                screen.redraw();
                yield "";
            }
            case Attaching.Refused(Attaching.Reason reason) -> {
                screen.render();
                yield screen.getTranslation(
                        "interview.attach." + reason, conduct.open().attachmentMegabytes());
            }
        };
    }

    private @Nullable String besideOf(QuestionView question) {
        InterviewSession session = conduct.session();
        String own = UI.getCurrent().getLocale().getLanguage();
        boolean useful = !own.equals(question.language()) && session.languages().contains(own);
        return beside && useful ? own : null;
    }
}
