package org.landfall.interview.ui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.Appearance;
import org.landfall.interview.DistressReport;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.engine.Happening;
import org.landfall.interview.engine.Missing;
import org.landfall.interview.engine.ModuleState;
import org.landfall.interview.engine.QuestionView;
import org.landfall.interview.engine.Referral;
import org.landfall.interview.engine.Reply;
import org.landfall.interview.engine.Row;

/**
 * What a person may wish in a running talk, and what the one who asks notes about it: rest, leaving out, an easier
 * matter, the end, distress, another language. Each is one step, stored like an answer.
 */
final class Talking {
    private final Conduct conduct;
    private final OpenInterview open;
    private final Way way;
    private @Nullable DistressReport untold;

    Talking(Conduct conduct, Way way) {
        this.conduct = conduct;
        this.open = conduct.open();
        this.way = way;
    }

    boolean paused() {
        return open.talk().paused();
    }

    void pause() {
        way.rested();
        conduct.step(() -> open.happened(new Happening.Paused(Instant.now())));
    }

    void resume() {
        conduct.step(() -> open.happened(new Happening.Resumed(Instant.now())));
    }

    /** Goes on without an answer; nobody has to say why. */
    void skip() {
        QuestionView question = conduct.question();
        if (question == null || question.type() == QuestionView.Type.NOTE || answered(question)) {
            conduct.next();
        } else if (conduct.module().looks(Appearance.OPENING)) {
            conduct.say("conduct.stays");
        } else {
            conduct.answer(new Reply.Without(Missing.NA_SKIP), true);
        }
    }

    private static boolean answered(QuestionView question) {
        return question.value() != null || question.missing() != null;
    }

    /** Leaves the rest of the part out. What was said in it stays. */
    void leaveOut() {
        if (conduct.atEnd()) {
            return;
        }
        ModuleState part = conduct.module();
        if (part.looks(Appearance.OPENING) || part.looks(Appearance.CLOSING)) {
            conduct.say("conduct.stays");
            return;
        }
        conduct.clearRefusal();
        conduct.step(() -> {
            without(part.path(), Missing.NA_MODULE, false);
            conduct.goTo(way.behind(part));
        });
    }

    void lighter() {
        Optional<String> calm = way.calm();
        if (calm.isEmpty()) {
            conduct.say("conduct.noCalmPart");
        }
        conduct.clearRefusal();
        calm.ifPresent(conduct::jump);
    }

    /** The end, with what was said: what was not reached says so, and the short closing is left. */
    void stop() {
        conduct.clearRefusal();
        conduct.step(() -> {
            open.session().modules().forEach(part -> without(part.path(), Missing.NA_END, true));
            open.happened(new Happening.Stopped(Instant.now()));
            conduct.goTo(ending());
        });
    }

    /** A body that helps was named; what became of it stands with the question that was being asked. */
    void refer(String body, Referral what, boolean yes) {
        conduct.step(() -> open.happened(new Happening.Referred(body, what, yes, Instant.now())));
    }

    /** The person has gone; the rest is written alone. */
    void part() {
        conduct.step(() -> open.happened(new Happening.Parted(Instant.now())));
    }

    /** The talk ended before these: the reason stands in place of each answer. */
    void leaveOpen() {
        conduct.step(() -> {
            for (Row.Question row : open.session().missing()) {
                open.answer(row.path(), new Reply.Without(Missing.NA_END));
            }
        });
    }

    /** Back to where one was before the last jump. */
    void comeBack() {
        way.cameFrom().ifPresent(conduct::jump);
    }

    /** Away from a part that is covered: back, or else past it. */
    void turnAway() {
        Optional<String> back = way.cameFrom();
        conduct.step(() -> conduct.goTo(back.isPresent() ? back : way.behind(conduct.module())));
    }

    private Optional<String> ending() {
        return open.session().modules().stream()
                .filter(part -> part.looks(Appearance.CLOSING))
                .flatMap(part -> open.session().paths(part.path()).stream())
                .filter(open.session()::asks)
                .filter(path -> open.session().question(path).looks(Appearance.ENDING))
                .findFirst();
    }

    /** @param respondentOnly leaves the interviewer's own questions, and those of the short closing, to be answered */
    private void without(String part, Missing reason, boolean respondentOnly) {
        List<Row.Question> left = open.session().rows(part).stream()
                .filter(Row.Question.class::isInstance)
                .map(Row.Question.class::cast)
                .filter(row -> row.counted() && !row.answered() && !open.belongsInVault(row.name()))
                .toList();
        for (Row.Question row : left) {
            boolean stays = respondentOnly
                    && (row.forInterviewer()
                            || open.session().question(row.path()).looks(Appearance.ENDING));
            if (!stays && open.session().asks(row.path())) {
                open.answer(row.path(), new Reply.Without(reason));
            }
        }
    }

    void distress(int level) {
        conduct.step(() -> open.happened(new Happening.Distress(level, Instant.now())));
    }

    /** Tells somebody who looks after it; what could not be told waits for {@link #tellAgain}. */
    void tell(DistressReport report, Predicate<DistressReport> told) {
        untold = told.test(report) ? null : report;
    }

    void tellAgain(Predicate<DistressReport> told) {
        untold().ifPresent(report -> tell(report, told));
    }

    /** The report that waits to be told. */
    Optional<DistressReport> untold() {
        return Optional.ofNullable(untold);
    }

    void notUnderstood() {
        conduct.step(() -> open.happened(new Happening.NotUnderstood()));
    }

    void speak(String language) {
        conduct.step(() -> open.speak(language));
    }

    void restDue() {
        conduct.step(() -> way.offer(Happening.Rest.LENGTH));
    }
}
