package org.landfall.analysis.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.landfall.analysis.Variable;

/** What a table is called: its variables, the rows first. */
final class Captions {
    private Captions() {}

    static String of(List<String> names, List<Variable> variables, Locale locale) {
        return names.stream()
                .map(name -> variables.stream()
                        .filter(variable -> variable.name().equals(name))
                        .map(variable -> variable.label().in(locale.getLanguage()))
                        .findFirst()
                        .orElse(name))
                .collect(Collectors.joining(" × "));
    }
}
