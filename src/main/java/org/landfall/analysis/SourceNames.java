package org.landfall.analysis;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What questions and topics of the ledger are called: by the variables of a vintage, else by the form, else by their names. */
public record SourceNames(List<Variable> variables, String language) {

    public String question(String name) {
        var direct = variables.stream()
                .filter(variable ->
                        variable.question().equals(name) && variable.name().indexOf('.') < 0)
                .map(Variable::label);
        return first(Stream.concat(direct, of(source -> source.question().equals(name), SourceQuestion::label)), name);
    }

    public String topic(String name) {
        return first(of(source -> source.topic().equals(name), SourceQuestion::topicLabel), name);
    }

    private Stream<Label> of(Predicate<SourceQuestion> wanted, Function<SourceQuestion, Label> label) {
        return variables.stream()
                .flatMap(variable -> variable.sources().stream())
                .filter(wanted)
                .map(label);
    }

    private String first(Stream<Label> labels, String name) {
        return labels.map(label -> label.in(language))
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElse(name);
    }
}
