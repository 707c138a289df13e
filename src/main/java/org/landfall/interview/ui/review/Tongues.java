package org.landfall.interview.ui.review;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.engine.InterviewSession;

/**
 * The two languages a record is read in.
 *
 * @param original in which the talk was held
 * @param beside what the reader speaks, where that is another language of the form; null when there is none
 */
record Tongues(String original, @Nullable String beside) {

    static Tongues of(OpenInterview record, Locale reader) {
        InterviewSession session = record.session();
        List<String> all = session.languages();
        String original = all.contains(record.line().language()) ? record.line().language() : session.language();
        String own = reader.getLanguage();
        String other = all.contains(own) && !own.equals(original)
                ? own
                : all.stream().filter(one -> !one.equals(original)).findFirst().orElse(null);
        return new Tongues(original, other);
    }

    static <T> T in(InterviewSession session, String language, Supplier<T> look) {
        String before = session.language();
        session.speak(language);
        try {
            return look.get();
        } finally {
            session.speak(before);
        }
    }
}
