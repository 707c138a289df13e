package org.landfall.interview.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.Band;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.Item;
import org.landfall.instrument.VariableDef;
import org.landfall.interview.engine.Answer;
import org.landfall.interview.engine.InterviewSession;
import org.landfall.interview.engine.Missing;
import org.landfall.interview.engine.Row;

/**
 * What a record of these answers would hold.
 *
 * @param coded the codes that tables would count, by the label of their variable; empty text where nothing falls in
 * @param leftOut questions that do not apply, by name
 * @param open required questions without an answer: with these the interview could not be handed in
 */
record TrialSummary(
        List<Stored> stored, Map<String, String> coded, Map<String, String> leftOut, List<Row.Question> open) {
    private static final Pattern ENTRY = Pattern.compile("\\[\\d+]");

    /**
     * @param name as tables call it, with the numbers of roster entries behind
     * @param label empty for what is calculated
     */
    record Stored(
            String name,
            String label,
            @Nullable String value,
            @Nullable Missing missing) {}

    static TrialSummary of(FormDefinition form, InterviewSession session, String language) {
        Map<String, String> labels = new LinkedHashMap<>();
        form.questions().stream()
                .filter(Item.Question::counted)
                .forEach(
                        question -> labels.put(question.name(), question.label().in(language)));
        List<Stored> stored = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        for (Answer answer : session.document()) {
            if (notAsked(answer)) {
                continue;
            }
            stored.add(new Stored(
                    answer.name() + entries(answer.path()),
                    labels.getOrDefault(answer.name(), ""),
                    answer.value(),
                    answer.missing()));
            String said =
                    answer.missing() == null ? answer.value() : answer.missing().code();
            if (said != null) {
                values.putIfAbsent(answer.name(), said);
            }
        }
        return new TrialSummary(stored, coded(form, values, language), leftOut(labels, session), session.missing());
    }

    private static boolean notAsked(Answer answer) {
        return answer.missing() == Missing.NA_SKIP || answer.missing() == Missing.NA_MODULE;
    }

    private static Map<String, String> coded(FormDefinition form, Map<String, String> values, String language) {
        Map<String, String> coded = new LinkedHashMap<>();
        for (VariableDef variable : form.variables()) {
            Optional<Band> band =
                    Optional.ofNullable(values.get(variable.question())).flatMap(variable::bandOf);
            coded.put(
                    variable.label().in(language),
                    band.map(found -> found.label().in(language)).orElse(""));
        }
        return coded;
    }

    private static Map<String, String> leftOut(Map<String, String> labels, InterviewSession session) {
        Set<String> asked = session.modules().stream()
                .flatMap(module -> session.rows(module.path()).stream())
                .filter(Row.Question.class::isInstance)
                .map(row -> ((Row.Question) row).name())
                .collect(Collectors.toSet());
        Map<String, String> leftOut = new LinkedHashMap<>(labels);
        leftOut.keySet().removeAll(asked);
        return leftOut;
    }

    private static String entries(String path) {
        return ENTRY.matcher(path).results().map(MatchResult::group).collect(Collectors.joining());
    }
}
