package org.landfall.platform.demo;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.engine.InterviewSession;
import org.landfall.interview.engine.Outcome;
import org.landfall.interview.engine.QuestionView;
import org.landfall.interview.engine.Row;

/**
 * Holds one interview as a person would: goes from row to row, answers what applies, adds entries to rosters, and saves
 * at the end of every module. Knows no question by name, so any instrument will do.
 */
final class Talk {
    private static final int ATTEMPTS = 3;

    private final OpenInterview open;
    private final InterviewSession session;
    private final Replies replies;
    private final BooleanSupplier stopped;
    private int answered;

    Talk(OpenInterview open, Replies replies, BooleanSupplier stopped) {
        this.open = open;
        this.session = open.session();
        this.replies = replies;
        this.stopped = stopped;
        this.answered = session.progress().answered();
    }

    /**
     * Goes on from where the interview stands, until its end or until so many answers are given.
     *
     * @return false when it was told to stop before
     */
    boolean hold(int mostAnswers) {
        Optional<String> here = Optional.of(session.current()).filter(path -> !path.isEmpty());
        String module = "";
        while (here.isPresent() && answered < mostAnswers) {
            if (stopped.getAsBoolean()) {
                return false;
            }
            String path = here.get();
            if (!moduleOf(path).equals(module)) {
                open.save();
                module = moduleOf(path);
            }
            open.moveTo(path);
            here = visit(path);
        }
        here.ifPresent(open::moveTo);
        open.save();
        return true;
    }

    private Optional<String> visit(String path) {
        if (!session.asks(path)) {
            return grow(path);
        }
        Spot spot = Spot.of(path);
        if (!spot.roster().isEmpty() && replies.entries(spot.roster()) == 0) {
            return takeOut(path.substring(0, path.lastIndexOf(']') + 1));
        }
        QuestionView question = session.question(path);
        boolean open = question.value() == null && question.missing() == null;
        if (open && question.type() != QuestionView.Type.NOTE && !question.readOnly()) {
            answer(question);
        }
        return session.next();
    }

    private void answer(QuestionView question) {
        if (open.belongsInVault(question.name())) {
            return;
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Replies.Said said = replies.to(question, attempt);
            if (said == null) {
                return;
            }
            Outcome outcome = said.mark() == null
                    ? open.answer(question.path(), said.reply())
                    : open.answer(question.path(), said.reply(), said.mark());
            if (outcome instanceof Outcome.Accepted) {
                answered++;
                return;
            }
        }
        throw new IllegalStateException("No answer found that fits the question " + question.path());
    }

    /** At the end of a roster: one more entry and into it, or past it. */
    private Optional<String> grow(String roster) {
        String name = roster.substring(roster.lastIndexOf('/') + 1);
        if (entries(roster) >= replies.entries(name)) {
            return session.next();
        }
        open.addEntry(roster);
        String entry = roster + "[" + entries(roster) + "]/";
        return session.rows(session.moduleOf(roster)).stream()
                .filter(row -> row instanceof Row.Question || row instanceof Row.Note)
                .map(Row::path)
                .filter(path -> path.startsWith(entry))
                .findFirst()
                .or(session::next);
    }

    /** Nobody is asked about an entry there is not; one that follows from another answer stays. */
    private Optional<String> takeOut(String entry) {
        return open.removeEntry(entry) instanceof Outcome.Accepted ? Optional.of(session.current()) : session.next();
    }

    private int entries(String roster) {
        return (int) session.rows(session.moduleOf(roster)).stream()
                .filter(Row.RosterEntry.class::isInstance)
                .filter(row -> row.path().startsWith(roster + "["))
                .filter(row -> row.path().indexOf('/', roster.length()) < 0)
                .count();
    }

    private static String moduleOf(String path) {
        int second = path.indexOf('/', 1);
        int third = path.indexOf('/', second + 1);
        return third < 0 ? path : path.substring(0, third);
    }
}
