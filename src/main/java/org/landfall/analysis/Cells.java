package org.landfall.analysis;

import java.util.ArrayList;
import java.util.List;

/** All combinations of the codes of some variables, the last variable running fastest. */
final class Cells {
    private Cells() {}

    static long number(List<Variable> variables) {
        return variables.stream().mapToLong(variable -> variable.codes().size()).reduce(1, Math::multiplyExact);
    }

    static List<List<String>> codes(List<Variable> variables) {
        List<List<String>> cells = List.of(List.of());
        for (var variable : variables) {
            var longer = new ArrayList<List<String>>();
            for (var cell : cells) {
                for (var code : variable.codes()) {
                    var next = new ArrayList<>(cell);
                    next.add(code.code());
                    longer.add(List.copyOf(next));
                }
            }
            cells = longer;
        }
        return cells;
    }
}
