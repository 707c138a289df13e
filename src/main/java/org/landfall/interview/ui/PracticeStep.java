package org.landfall.interview.ui;

import java.util.List;
import java.util.function.BiPredicate;
import org.landfall.interview.engine.Answer;
import org.landfall.interview.engine.AnswerMark;
import org.landfall.interview.engine.InterviewSession;

/** What somebody who practises does once, and how one sees that it was done. */
enum PracticeStep {
    ANSWER((before, now) -> now.answered > before.answered),
    BACK((before, now) -> now.answered == before.answered && !now.at.equals(before.at)),
    SKIP((before, now) -> now.without > before.without),
    LANGUAGE((before, now) -> !now.language.equals(before.language)),
    MARK((before, now) -> now.marked > before.marked || now.noted > before.noted),
    PAUSE((before, now) -> now.pauses > before.pauses),
    /** Only to be read. */
    EXIT((before, now) -> false);

    private final BiPredicate<Standing, Standing> done;

    PracticeStep(BiPredicate<Standing, Standing> done) {
        this.done = done;
    }

    boolean done(Standing before, Standing now) {
        return done.test(before, now);
    }

    /** How a practised interview stands, as far as these steps look at it. */
    record Standing(String at, String language, int answered, long without, long marked, long noted, int pauses) {

        static Standing of(Conduct conduct) {
            InterviewSession session = conduct.session();
            List<Answer> all = session.document();
            return new Standing(
                    session.current(),
                    session.language(),
                    session.progress().answered(),
                    all.stream().filter(answer -> answer.missing() != null).count(),
                    all.stream().filter(answer -> chosen(answer.mark())).count(),
                    noted(conduct),
                    conduct.open().talk().pauses().size());
        }

        private static boolean chosen(AnswerMark mark) {
            return mark.scope() != AnswerMark.Scope.NONE && !mark.equals(AnswerMark.DEFAULT);
        }

        private static long noted(Conduct conduct) {
            var question = conduct.question();
            return question == null
                            || question.note() == null
                            || question.note().isEmpty()
                    ? 0
                    : 1;
        }
    }
}
