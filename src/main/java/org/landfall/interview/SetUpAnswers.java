package org.landfall.interview;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.landfall.interview.engine.ChoiceView;
import org.landfall.interview.engine.InterviewSession;
import org.landfall.interview.engine.QuestionView;
import org.landfall.interview.engine.Reply;
import org.landfall.interview.engine.Row;

/**
 * What was seen to before a talk, as answers to the form's own questions about it, so that nobody is asked twice. A form
 * that does not ask them in these words is left as it is.
 */
final class SetUpAnswers {
    private SetUpAnswers() {}

    static void into(OpenInterview open, Preparation preparation) {
        answers(preparation).forEach((name, value) -> answer(open, name, value));
        asked(open.session())
                .filter(row -> open.session().question(row.path()).value() == null)
                .findFirst()
                .ifPresent(row -> open.moveTo(row.path()));
        open.save();
    }

    private static Map<String, String> answers(Preparation preparation) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("iv_mode", preparation.setting().mode());
        if (preparation.setting().withPerson()) {
            Interpreter interpreter = preparation.interpreter();
            answers.put("iv_date", LocalDate.now().toString());
            answers.put(
                    "iv_interp",
                    interpreter == null ? "none" : interpreter.kind().answer());
            answers.put("iv_private", "yes");
        }
        return answers;
    }

    private static void answer(OpenInterview open, String name, String value) {
        asked(open.session())
                .filter(row -> row.name().equals(name))
                .findFirst()
                .filter(row -> takes(open.session().question(row.path()), value))
                .ifPresent(row -> open.answer(row.path(), Reply.of(value)));
    }

    private static boolean takes(QuestionView question, String value) {
        return question.choices().isEmpty()
                || question.choices().stream().map(ChoiceView::code).anyMatch(value::equals);
    }

    /** The questions of the first part. */
    private static Stream<Row.Question> asked(InterviewSession session) {
        return session.modules().stream()
                .limit(1)
                .flatMap(module -> session.rows(module.path()).stream())
                .filter(Row.Question.class::isInstance)
                .map(Row.Question.class::cast)
                .filter(row -> session.asks(row.path()));
    }
}
