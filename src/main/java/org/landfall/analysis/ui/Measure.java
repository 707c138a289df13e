package org.landfall.analysis.ui;

import java.util.List;
import org.landfall.analysis.ProtectedTable;

/** What the cells of a table say. */
enum Measure {
    PERSONS,
    ALONG,
    DOWN;

    /** Those that make sense: a table of one column has one way to be a share of something. */
    static List<Measure> of(ProtectedTable table) {
        long crossed = table.variables().stream()
                .filter(variable -> !variable.tellsKind())
                .count();
        return crossed == 1 ? List.of(PERSONS, DOWN) : List.of(PERSONS, ALONG, DOWN);
    }
}
