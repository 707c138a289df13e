package org.landfall.analysis;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.landfall.disclosure.Charge;

/**
 * One fixed, coarse classification of a question, frozen with its vintage. The last code is "not stated": the person
 * did not answer, was not asked, or spoke of others.
 *
 * @param question the question it is made of; two variables of one question never stand in one table
 * @param sources the questions of which its numbers tell: several, where it is derived; none, where it is no answer
 * @param made how the codes came about, as the instrument says it; empty when taken as they are
 */
public record Variable(
        String name,
        String question,
        List<SourceQuestion> sources,
        VariableKind kind,
        Label label,
        String made,
        List<Code> codes) {
    public static final String NOT_STATED = "ns";

    private static final Pattern STRICT = Pattern.compile("inc_.*|rs_relig|rs_policy|pt_.*|pti.*|now_move.*");

    /** The name of the variable by which a vintage that holds documents keeps them apart from interviews. */
    static final String RECORD_KIND = "record_kind";

    public record Code(String code, Label label) {}

    /** A variable made of one question as it is. */
    public Variable(String name, String question, VariableKind kind, Label label, String made, List<Code> codes) {
        this(name, question, List.of(SourceQuestion.named(question)), kind, label, made, codes);
    }

    public Variable {
        sources = List.copyOf(sources);
        codes = List.copyOf(codes);
        if (codes.size() < 2 || !codes.getLast().code().equals(NOT_STATED)) {
            throw new IllegalArgumentException("a variable needs a code and \"not stated\" as its last");
        }
        if (codes.stream().map(Code::code).distinct().count() < codes.size()) {
            throw new IllegalArgumentException("a variable has the same code twice");
        }
    }

    /** Whether it says which records are interviews and which are documents; known of every record. */
    public boolean tellsKind() {
        return name.equals(RECORD_KIND);
    }

    /** Whether it speaks of harm, faith, policy or moving on, where the protocol hides small numbers sooner. */
    public boolean strict() {
        return STRICT.matcher(question).matches()
                || sources.stream()
                        .anyMatch(source -> STRICT.matcher(source.question()).matches());
    }

    /** What a table of these variables costs in a vintage of this σ. */
    static Charge charge(List<Variable> variables, int sigma) {
        return new Charge(
                sources(variables, SourceQuestion::question),
                sources(variables, SourceQuestion::topic).stream()
                        .filter(topic -> !topic.isEmpty())
                        .collect(Collectors.toSet()),
                sigma);
    }

    private static Set<String> sources(List<Variable> variables, Function<SourceQuestion, String> part) {
        return variables.stream()
                .flatMap(variable -> variable.sources().stream())
                .map(part)
                .collect(Collectors.toSet());
    }

    /** Codes that say something: all but the last. */
    public int stated() {
        return codes.size() - 1;
    }
}
