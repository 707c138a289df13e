package org.landfall.analysis.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.landfall.analysis.Variable;

/** Standard tables of the protocol, by the questions they cross. */
enum Preset {
    PREFERENCE_BY_REASON("dest_first", "rs_main1"),
    PREFERENCE_BY_RECEIVER("dest_first", "dest_act"),
    PREFERENCE_BY_SEX("sex", "dest_first"),
    PREFERENCE_BY_SOURCE("src_top", "dest_first");

    private final List<String> questions;

    Preset(String... questions) {
        this.questions = Arrays.asList(questions);
    }

    String labelKey() {
        return "analysis.preset." + name();
    }

    /** Names of the variables made of the questions; empty when the vintage lacks one. */
    Optional<List<String>> variables(List<Variable> available) {
        var names = questions.stream()
                .flatMap(question -> available.stream()
                        .filter(variable -> variable.question().equals(question))
                        .limit(1))
                .map(Variable::name)
                .toList();
        return names.size() == questions.size() ? Optional.of(names) : Optional.empty();
    }
}
