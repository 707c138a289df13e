package org.landfall.interview.ui;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.Attaching;
import org.landfall.interview.ContinuedElsewhereException;
import org.landfall.interview.InterviewClosedException;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.engine.AnswerMark;
import org.landfall.interview.engine.InterviewSession;
import org.landfall.interview.engine.Missing;
import org.landfall.interview.engine.ModuleState;
import org.landfall.interview.engine.Outcome;
import org.landfall.interview.engine.QuestionView;
import org.landfall.interview.engine.Reply;
import org.landfall.interview.engine.Row;

/**
 * The steps of a running interview, without a screen: every step changes the session and is then written in one commit.
 * What came of it stands in {@link #trouble()} until the next step, and an answer that was not taken in
 * {@link #refusal()} until it is mended or cleared.
 */
final class Conduct {
    enum Trouble {
        NONE,
        NOT_SAVED,
        ELSEWHERE,
        CLOSED
    }

    private final OpenInterview open;
    private boolean atEnd;
    private String refusal = "";
    private Trouble trouble = Trouble.NONE;

    Conduct(OpenInterview open) {
        this.open = open;
    }

    OpenInterview open() {
        return open;
    }

    InterviewSession session() {
        return open.session();
    }

    boolean atEnd() {
        return atEnd;
    }

    /** Why the last answer was not taken, in the respondent's language; empty when it was. */
    String refusal() {
        return refusal;
    }

    Trouble trouble() {
        return trouble;
    }

    /** What is asked now; null at a roster's end and at the end of the interview. */
    @Nullable
    QuestionView question() {
        String path = session().current();
        return !atEnd && session().asks(path) ? session().question(path) : null;
    }

    Row.@Nullable RosterAdd rosterEnd() {
        String path = session().current();
        return !path.isEmpty() && session().row(path) instanceof Row.RosterAdd end ? end : null;
    }

    ModuleState module() {
        String path = session().moduleOf(session().current());
        return session().modules().stream()
                .filter(module -> module.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    void answer(Reply reply, boolean goOn) {
        QuestionView question = question();
        if (question == null) {
            return;
        }
        refusal = "";
        step(() -> {
            boolean fine = Asked.same(question, reply) || taken(open.answer(question.path(), reply));
            if (fine && goOn) {
                forward();
            }
        });
    }

    /** Gives what became of the file; the interview stays where it is. */
    Attaching attach(String calledItself, byte[] bytes) {
        QuestionView question = question();
        if (question == null) {
            return new Attaching.Refused(Attaching.Reason.NOT_ASKED);
        }
        Attaching[] outcome = {new Attaching.Refused(Attaching.Reason.NOT_STORED)};
        step(() -> outcome[0] = open.attach(question.path(), calledItself, bytes));
        return outcome[0];
    }

    /** The questions of the grid the interview stands in; empty when it stands in none. */
    List<QuestionView> battery() {
        String path = session().current();
        return atEnd || !session().asks(path) ? List.of() : session().battery(path);
    }

    /** Goes to a question of the same grid and answers it there. */
    void answerAt(String path, Reply reply) {
        if (!path.equals(session().current())) {
            jump(path);
        }
        if (path.equals(session().current())) {
            answer(reply, false);
        }
    }

    void without(Missing missing) {
        QuestionView question = question();
        if (question != null && Asked.offers(question, missing)) {
            answer(new Reply.Without(missing), true);
        }
    }

    void mark(AnswerMark mark, @Nullable String note) {
        QuestionView question = question();
        if (question != null) {
            step(() -> open.annotate(question.path(), mark, note));
        }
    }

    void next() {
        leave(this::forward);
    }

    void back() {
        leave(() -> {
            if (atEnd) {
                atEnd = false;
            } else {
                session().previous().ifPresent(open::moveTo);
            }
        });
    }

    void jump(String path) {
        leave(() -> {
            atEnd = false;
            open.moveTo(path);
        });
    }

    /** Where a question or note of that name stands first, if it applies now. */
    Optional<String> pathOf(String name) {
        return session().modules().stream()
                .flatMap(module -> session().paths(module.path()).stream())
                .filter(path -> path.endsWith("/" + name))
                .filter(session()::asks)
                .findFirst();
    }

    void jumpToModule(String modulePath) {
        Optional<String> first = session().paths(modulePath).stream()
                .filter(path -> !path.endsWith("]"))
                .findFirst();
        first.ifPresent(this::jump);
    }

    void end() {
        leave(() -> atEnd = true);
    }

    void addEntry(String rosterPath) {
        leave(() -> {
            open.addEntry(rosterPath);
            String entry = lastEntry(rosterPath);
            session().paths(module().path()).stream()
                    .filter(path -> path.startsWith(entry + "/"))
                    .filter(session()::asks)
                    .findFirst()
                    .ifPresent(open::moveTo);
        });
    }

    void removeEntry(String entryPath) {
        leave(() -> taken(open.removeEntry(entryPath)));
    }

    /** Tries again to write what is waiting. */
    void retry() {
        step(() -> {});
    }

    private String lastEntry(String rosterPath) {
        return session().paths(module().path()).stream()
                .filter(path -> path.startsWith(rosterPath + "[") && path.indexOf('/', rosterPath.length()) < 0)
                .reduce((first, second) -> second)
                .orElse(rosterPath);
    }

    private void forward() {
        Optional<String> next = session().next();
        atEnd = next.isEmpty();
        next.ifPresent(open::moveTo);
    }

    private boolean taken(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            refusal = refused.message();
            return false;
        }
        return true;
    }

    /** Away from the question, but not from an answer that was refused: it would be lost. */
    private void leave(Runnable change) {
        if (refusal.isEmpty()) {
            step(change);
        }
    }

    private void step(Runnable change) {
        try {
            change.run();
            open.save();
            trouble = open.allSaved() ? Trouble.NONE : Trouble.NOT_SAVED;
        } catch (ContinuedElsewhereException e) {
            trouble = Trouble.ELSEWHERE;
        } catch (InterviewClosedException e) {
            trouble = Trouble.CLOSED;
        }
    }
}
