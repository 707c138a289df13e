package org.landfall.platform.demo;

import org.jspecify.annotations.Nullable;
import org.landfall.interview.engine.AnswerMark;
import org.landfall.interview.engine.QuestionView;
import org.landfall.interview.engine.Reply;

/** What somebody answers. The same question of the same interview always gets the same answer. */
interface Replies {

    /** @param mark null for the mark the question has by itself */
    record Said(Reply reply, @Nullable AnswerMark mark) {}

    /**
     * The answer to a question.
     *
     * @param attempt 0 at first; higher when the former answers were refused
     * @return null to leave it unanswered
     */
    @Nullable
    Said to(QuestionView question, int attempt);

    /** How many entries a roster that grows by hand should get; 0 when there was no such thing. */
    int entries(String roster);
}
