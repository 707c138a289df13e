package org.landfall.interview;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.Band;
import org.landfall.instrument.DisclosureClass;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.Item;
import org.landfall.instrument.VariableDef;
import org.landfall.interview.engine.AnswerMark;
import org.landfall.interview.engine.Missing;
import org.landfall.study.CountingRule;

/**
 * By which numbers {@link CountingWriter} writes the questions and choices of one version of an instrument; they begin at 1. What
 * has no list of choices has the codes that its variables tell apart.
 */
final class CountingForm {
    static final List<String> SCOPES = Stream.of(AnswerMark.Scope.values())
            .map(scope -> scope.name().toLowerCase(Locale.ROOT))
            .toList();

    /**
     * @param choices codes in order
     * @param answers each choice, then each reason why there is none, in each scope; shared by all documents
     */
    record Question(String name, List<String> choices, List<DocumentedAnswer> answers) {
        static Question of(String name, List<String> choices) {
            Stream<DocumentedAnswer> given = choices.stream()
                    .flatMap(choice -> SCOPES.stream().map(scope -> new DocumentedAnswer(name, choice, null, scope)));
            Stream<DocumentedAnswer> missing = Stream.of(Missing.values())
                    .flatMap(why -> SCOPES.stream().map(scope -> new DocumentedAnswer(name, null, why.code(), scope)));
            return new Question(name, choices, Stream.concat(given, missing).toList());
        }
    }

    private final List<Question> questions = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<String> uncounted = new HashSet<>();
    private final long mark;

    CountingForm(FormDefinition form) {
        Map<String, List<String>> told = new HashMap<>();
        form.variables().forEach(variable -> told.merge(variable.question(), codes(variable), CountingForm::both));
        for (Item.Question question : form.questions()) {
            add(
                    question.name(),
                    question.list() == null
                            ? told.getOrDefault(question.name(), List.of())
                            : form.choicesOf(question).stream()
                                    .map(choice -> choice.code())
                                    .toList());
            if (question.list() == null && !countable(question.disclosure())) {
                uncounted.add(question.name());
            }
        }
        Set<String> banded = new HashSet<>(told.keySet());
        banded.add(Objects.requireNonNull(CountingRule.BUILT_IN.frame()));
        for (Item.Calculation calculation : form.calculations()) {
            add(calculation.name(), told.getOrDefault(calculation.name(), List.of()));
            if (!banded.contains(calculation.name())) {
                uncounted.add(calculation.name());
            }
        }
        StringBuilder all = new StringBuilder();
        questions.forEach(one -> all.append(one.name()).append(one.choices()).append(counts(one.name())));
        mark = ByteBuffer.wrap(CountedDocument.sha256(all.toString())).getLong();
    }

    private static List<String> codes(VariableDef variable) {
        return variable.bands().stream()
                .flatMap(band -> band.when().stream())
                .flatMap(when -> when instanceof Band.Code(var code) ? Stream.of(code) : Stream.empty())
                .toList();
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    private void add(String name, List<String> choices) {
        if (numbers.putIfAbsent(name, questions.size() + 1) == null) {
            questions.add(Question.of(name, choices));
        }
    }

    private static boolean countable(@Nullable DisclosureClass disclosure) {
        return disclosure == null || disclosure.countable();
    }

    /**
     * False for what somebody typed that names a person or is free text, for what the form does not name, and for
     * calculations that no variable is made of and that do not tell whom a record is about: no table ever counts these.
     */
    boolean counts(String question) {
        return numbers.containsKey(question) && !uncounted.contains(question);
    }

    /** Another one where questions or choices have other numbers. */
    long mark() {
        return mark;
    }

    /** Of a question or calculation that {@link #counts}. */
    int number(String question) {
        return Objects.requireNonNull(numbers.get(question));
    }

    int questions() {
        return questions.size();
    }

    Question question(int number) {
        return questions.get(number - 1);
    }
}
