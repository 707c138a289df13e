package org.landfall.interview.ui;

import org.landfall.interview.engine.Missing;
import org.landfall.interview.engine.QuestionView;
import org.landfall.interview.engine.Reply;

/** What a question makes of a reply before the engine sees it. */
final class Asked {
    private Asked() {}

    /** Whether the reply is what stands there already. */
    static boolean same(QuestionView question, Reply reply) {
        return switch (reply) {
            case Reply.Value value -> value.text().equals(question.value());
            case Reply.Without without -> without.missing() == question.missing();
            case Reply.Cleared cleared -> question.value() == null && question.missing() == null;
        };
    }

    static boolean offers(QuestionView question, Missing missing) {
        return switch (missing) {
            case DK -> question.offersDk();
            case PNS -> question.offersPns();
            case NA_SOURCE -> question.acceptsNoSource();
            default -> false;
        };
    }
}
