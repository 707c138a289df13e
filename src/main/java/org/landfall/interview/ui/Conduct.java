package org.landfall.interview.ui;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.Attaching;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.engine.AnswerMark;
import org.landfall.interview.engine.Check;
import org.landfall.interview.engine.Entry;
import org.landfall.interview.engine.InterviewSession;
import org.landfall.interview.engine.Missing;
import org.landfall.interview.engine.ModuleState;
import org.landfall.interview.engine.Outcome;
import org.landfall.interview.engine.QuestionView;
import org.landfall.interview.engine.Reply;

/**
 * The steps of a running interview, without a screen: every step changes the session and is then written in one commit.
 * What came of it stands in {@link #trouble()} until the next step, and an answer that was not taken in
 * {@link #refusal()} until it is mended or cleared.
 */
final class Conduct {
    private final OpenInterview open;
    private final Way way;
    private final Talking talking;
    private boolean atEnd;
    private String refusal = "";
    private String saying = "";
    private Raised raised = Raised.NOTHING;
    private final Saving saving;
    final Explaining explaining = new Explaining(this);

    Conduct(OpenInterview open) {
        this.open = open;
        this.saving = new Saving(open);
        this.way = new Way(open);
        this.talking = new Talking(this, way);
    }

    OpenInterview open() {
        return open;
    }

    InterviewSession session() {
        return open.session();
    }

    Way way() {
        return way;
    }

    Talking talking() {
        return talking;
    }

    boolean atEnd() {
        return atEnd;
    }

    /** Why the last answer was not taken, in the respondent's language; empty when it was. */
    String refusal() {
        return refusal;
    }

    Trouble trouble() {
        return saving.trouble();
    }

    /** False while an answer or a report of distress waits to be stored. */
    boolean allStored() {
        return open.allSaved() && talking.untold().isEmpty();
    }

    /** What is asked now; null at a roster's end and at the end of the interview. */
    @Nullable
    QuestionView question() {
        String path = session().current();
        return shown() && session().asks(path) ? session().question(path) : null;
    }

    ModuleState module() {
        return way.module(session().current());
    }

    /** Whether one stands in the part in which somebody agrees, use by use. */
    boolean consenting() {
        return !atEnd && open.agreeing().asksIn(module().path());
    }

    private boolean shown() {
        return !atEnd && !closed();
    }

    /** Whether the part one stands in is covered, shut or not begun yet, so that nothing in it is asked. */
    boolean closed() {
        return way.covered() || shut() || parting();
    }

    boolean parting() {
        return !atEnd && way.parting();
    }

    boolean shut() {
        return !atEnd && !session().current().isEmpty() && way.shut(module());
    }

    void answer(Reply reply, boolean goOn) {
        QuestionView question = question();
        if (question == null) {
            return;
        }
        refusal = "";
        step(() -> {
            var before = Raised.open(session());
            boolean fine = Asked.same(question, reply) || taken(open.answer(question.path(), reply));
            explaining.tried(question.path(), reply, fine);
            way.told(question);
            raised = raised.and(before, session());
            if (fine && goOn && !raised.waitsIn(session())) {
                forward();
            }
        });
    }

    Raised raised() {
        return raised;
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
        return !shown() || !session().asks(path) ? List.of() : session().battery(path);
    }

    /** Goes to a question of the same grid and answers it there. */
    void answerAt(String path, Reply reply) {
        if (!path.equals(session().current())) {
            leave(() -> goTo(Optional.of(path)));
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
            step(() -> taken(open.annotate(question.path(), mark, note)));
        }
    }

    /** Puts an answer where it was given on another state of this interview. */
    void put(Entry.Answered answer) {
        step(() -> {
            if (taken(open.answer(answer.path(), answer.reply(), answer.mark())) && answer.note() != null) {
                open.annotate(answer.path(), answer.mark(), answer.note());
            }
        });
    }

    void confirm(Check check, @Nullable String note) {
        step(() -> open.confirm(check, note));
    }

    void next() {
        leave(this::forward);
    }

    void back() {
        leave(atEnd ? () -> atEnd = false : () -> way.previous().ifPresent(open::moveTo));
    }

    void jump(String path) {
        String objection = way.objection(path);
        if (!objection.isEmpty()) {
            say(objection);
            return;
        }
        leave(() -> {
            way.rememberHere();
            goTo(Optional.of(path));
        });
    }

    void end() {
        leave(() -> atEnd = true);
    }

    void addEntry(String rosterPath) {
        leave(() -> {
            open.addEntry(rosterPath);
            way.intoLastEntry(rosterPath).ifPresent(open::moveTo);
        });
    }

    void removeEntry(String entryPath) {
        leave(() -> taken(open.removeEntry(entryPath)));
    }

    void retry() {
        step(() -> {});
    }

    private void forward() {
        goTo(way.next());
    }

    /** To that place, or to the end where there is none. For use within a step. */
    void goTo(Optional<String> place) {
        atEnd = place.isEmpty();
        place.ifPresent(open::moveTo);
    }

    /** Something to tell the interviewer about the step that was not taken; the key of a sentence. */
    void say(String key) {
        saying = key;
    }

    /** What is to be told, once. */
    String saying() {
        String key = saying;
        saying = "";
        return key;
    }

    void clearRefusal() {
        refusal = "";
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
            raised = Raised.NOTHING;
            step(change);
        }
    }

    void step(Runnable change) {
        saving.step(() -> {
            change.run();
            way.arrive();
        });
    }
}
