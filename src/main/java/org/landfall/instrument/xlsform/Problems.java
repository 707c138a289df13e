package org.landfall.instrument.xlsform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects everything wrong with a workbook, so that its author sees it all at once. */
public final class Problems {
    /** Beyond this nobody reads on, and a hostile workbook should not fill the memory. */
    static final int MOST = 200;

    private static final List<String> SHEETS = List.of("survey", "choices", "settings", "entities", "variables");

    private final List<Problem> found = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    public void add(String sheet, int row, String column, String key, String... values) {
        add(Problem.of(sheet, row, column, key, values));
    }

    public void add(Problem problem) {
        if (found.size() < MOST && !found.contains(problem)) {
            found.add(problem);
        }
    }

    /** What is taken but means less here than its author may think. */
    public void warn(String sheet, int row, String column, String key, String... values) {
        Problem warning = Problem.of(sheet, row, column, "warning." + key, values);
        if (warnings.size() < MOST && !warnings.contains(warning)) {
            warnings.add(warning);
        }
    }

    public void survey(int row, String column, String key, String... values) {
        add("survey", row, column, key, values);
    }

    public boolean none() {
        return found.isEmpty();
    }

    /** Sheet by sheet, from top to bottom. */
    public List<Problem> all() {
        return sorted(found);
    }

    public List<Problem> warnings() {
        return sorted(warnings);
    }

    private static List<Problem> sorted(List<Problem> problems) {
        return problems.stream()
                .sorted(Comparator.comparingInt((Problem p) -> SHEETS.indexOf(p.sheet()))
                        .thenComparingInt(Problem::row))
                .toList();
    }
}
