package org.landfall.instrument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects everything wrong with a workbook, so that its author sees it all at once. */
final class Problems {
    /** Beyond this nobody reads on, and a hostile workbook should not fill the memory. */
    static final int MOST = 200;

    private static final List<String> SHEETS = List.of("survey", "choices", "settings", "variables");

    private final List<Problem> found = new ArrayList<>();

    void add(String sheet, int row, String column, String key, String... values) {
        Problem problem = Problem.of(sheet, row, column, key, values);
        if (found.size() < MOST && !found.contains(problem)) {
            found.add(problem);
        }
    }

    void survey(int row, String column, String key, String... values) {
        add("survey", row, column, key, values);
    }

    boolean none() {
        return found.isEmpty();
    }

    /** Sheet by sheet, from top to bottom. */
    List<Problem> all() {
        return found.stream()
                .sorted(Comparator.comparingInt((Problem p) -> SHEETS.indexOf(p.sheet()))
                        .thenComparingInt(Problem::row))
                .toList();
    }
}
