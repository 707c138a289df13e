package org.landfall.interview.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to the interviewer about answers that do not seem to fit together. It may stay unanswered.
 *
 * @param message in the language of the session
 * @param about path of the question it stands beside
 * @param said the answers it is about, few enough to be read at a glance
 * @param wantsReason whether it is answered with words only
 * @param confirmed whether the interviewer has said that it is so
 */
public record Check(
        String path,
        String name,
        String message,
        String about,
        List<Row.Question> said,
        boolean wantsReason,
        boolean confirmed,
        @Nullable String note) {

    /** Whether words are wanted and there are none. */
    public boolean unexplained() {
        return wantsReason && (!confirmed || note == null || note.isBlank());
    }

    Entry.Answered confirmed(@Nullable String withNote) {
        return new Entry.Answered(path, Reading.ACKNOWLEDGED, null, AnswerMark.of(AnswerMark.Scope.NONE), withNote);
    }
}
