package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.landfall.interview.Completion;
import org.landfall.interview.ContinuedElsewhereException;
import org.landfall.interview.DistressReport;
import org.landfall.interview.Ending;
import org.landfall.interview.HelpAtHand;
import org.landfall.interview.InterviewClosedException;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewRoutes;
import org.landfall.interview.InterviewState;
import org.landfall.interview.TakenOut;
import org.landfall.interview.ui.consent.CodeCardDialog;
import org.landfall.interview.ui.consent.NewCardDialog;
import org.landfall.interview.ui.review.ReturnedPanel;
import org.landfall.interview.ui.source.SourcePanel;
import org.landfall.interview.ui.source.SourceWords;
import org.landfall.respondent.WithdrawalCode;
import org.landfall.shell.Moments;
import org.landfall.shell.Notices;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * A real interview: it has a pseudonym, and at its end it is handed in.
 *
 * @param help read before the talk, so that it is there when nothing else is
 * @param paused takes the questions from the screen
 * @param elsewhere opens the interview anew after another screen has written
 * @param again opens it anew as it stands, with nothing of this screen
 */
record RecordRoom(
        Conduct conduct, TalkDoors doors, HelpAtHand help, Runnable paused, Runnable elsewhere, Runnable again)
        implements Room {

    @Override
    public String heading() {
        return conduct.open().line().pseudonym();
    }

    @Override
    public boolean keeps() {
        return true;
    }

    @Override
    public void leave() {
        closeIfRefused();
        UI.getCurrent().navigate(InterviewRoutes.MINE);
    }

    @Override
    public String endKey() {
        return "interview.handIn";
    }

    @Override
    public Component end(InterviewScreen screen) {
        Ending ending = conduct.open().agreeing().ending().orElse(null);
        if (ending != null) {
            return conduct.open().agreeing().over()
                    ? EndsHerePanel.closed(ending, this::leave)
                    : EndsHerePanel.toClose(ending, () -> backFrom(ending, screen), () -> handIn(screen));
        }
        CheckList checks = CheckList.atEnd(screen, conduct);
        return new HandInPanel(conduct.session().missing(), checks, screen::jump, () -> handIn(screen), screen::back);
    }

    private void backFrom(Ending ending, InterviewScreen screen) {
        if (ending == Ending.NOT_UNDERSTOOD) {
            screen.jump(conduct.open().agreeing().explanation());
        } else {
            screen.back();
        }
    }

    private void handIn(InterviewScreen screen) {
        conduct.talking().leaveOpen();
        switch (doors.interviews().complete(conduct.open())) {
            case Completion.Done done -> {
                Notices.done(screen.getTranslation("interview.handedIn"));
                leave();
            }
            case Completion.Closed closed -> {
                Notices.done(screen.getTranslation("interview.ends.closed"));
                UI.getCurrent().navigate(InterviewRoutes.MINE);
            }
            case Completion.Missing missing -> screen.run(conduct::end);
            case Completion.Unexplained unexplained -> {
                screen.run(conduct::end);
                Notices.problem(screen.getTranslation("interview.check.unexplained"));
            }
            case Completion.NotSaved notSaved -> screen.run(conduct::retry);
            case Completion.NoSource(var parts) -> {
                screen.run(conduct::end);
                Notices.problem(SourceWords.missing(screen, parts));
            }
        }
    }

    @Override
    public void close() {
        doors.interviews().complete(conduct.open());
    }

    @Override
    public void codeCard() {
        conduct.retry();
        orTell(
                "consent.card.refused",
                () -> doors.cards()
                        .madeAt(conduct.open().line().id())
                        .ifPresentOrElse(
                                before -> new NewCardDialog(
                                                before, () -> orTell("consent.card.refused", this::makeCard))
                                        .open(),
                                this::makeCard));
    }

    private void makeCard() {
        WithdrawalCode code = doors.cards().make(conduct.open().line().id());
        Instant agreed = conduct.open().agreeing().consent().since().orElseThrow();
        new CodeCardDialog(code, Moments.dayOf(agreed), conduct.session().language()).open();
    }

    @Override
    public Component contact() {
        return new ContactPanel(doors.contacts(), conduct.open().line().id());
    }

    @Override
    public void takeOut() {
        conduct.retry();
        InterviewId id = conduct.open().line().id();
        String language = UI.getCurrent().getLocale().getLanguage();
        orTell(
                "takeOut.refused",
                () -> new TakeOutDialog(
                                doors.takingOut().words(id),
                                words -> conduct.open()
                                        .form()
                                        .question(words.question())
                                        .map(question -> question.label().in(language))
                                        .orElse(words.question()),
                                sign(),
                                this::takeOut)
                        .open());
    }

    private void takeOut(List<TakenOut> all) {
        orTell("takeOut.refused", () -> {
            doors.takingOut().takeOut(conduct.open().line().id(), conduct.open().entries(), all, sign());
            again.run();
            Notices.done(UI.getCurrent().getTranslation("takeOut.done"));
        });
    }

    /** What stands where words were, in the language of the talk. */
    private String sign() {
        boolean korean = conduct.session().language().equals("ko");
        return UI.getCurrent().getTranslation(korean ? "takeOut.sign.ko" : "takeOut.sign.en");
    }

    private static void orTell(String refusal, Runnable act) {
        try {
            act.run();
        } catch (InterviewClosedException
                | ContinuedElsewhereException
                | DataAccessException
                | TransactionException notNow) {
            Notices.problem(UI.getCurrent().getTranslation(refusal));
        }
    }

    /** Nobody has to say so twice: what a person refused is not left lying. */
    private void closeIfRefused() {
        boolean refused = conduct.open()
                .agreeing()
                .ending()
                .filter(ending -> ending == Ending.REFUSED || ending == Ending.UNDER_AGE)
                .isPresent();
        if (refused) {
            close();
        }
    }

    @Override
    public Optional<ReturnedPanel> returned(InterviewScreen screen) {
        return conduct.open().line().state() == InterviewState.RETURNED
                ? Optional.of(new ReturnedPanel(new CameBack(conduct, doors.queries(), screen)))
                : Optional.empty();
    }

    @Override
    public Optional<SourcePanel> source(InterviewScreen screen) {
        return Optional.of(new SourcePanel(conduct.open().line().id(), doors.sources(), screen::cite));
    }

    @Override
    public void pause() {
        paused.run();
    }

    @Override
    public void continuedElsewhere() {
        elsewhere.run();
    }

    @Override
    public void exit() {
        conduct.retry();
        conduct.talking().tellAgain(this::report);
        closeIfRefused();
        doors.exit();
    }

    @Override
    public boolean report(DistressReport report) {
        try {
            doors.distress().report(conduct.open().line().id(), report);
            return true;
        } catch (DataAccessException | TransactionException unreachable) {
            return false;
        }
    }

    @Override
    public boolean mayDelete() {
        return conduct.open().line().state() == InterviewState.DRAFT;
    }

    @Override
    public void delete() {
        doors.discards().discard(conduct.open().line().id());
        Notices.done(UI.getCurrent().getTranslation("conduct.stop.deleted"));
        leave();
    }
}
