package org.landfall.analysis.findings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landfall.analysis.chart.ChartKind;

/**
 * A part of a page: words in two languages, or a table by the names of its variables. It has no place for a number.
 *
 * @param table empty where there are words
 * @param chart how the table is drawn above its numbers, if it can be
 */
public record Block(
        String en, String ko, List<String> table, @Nullable ChartKind chart) {
    public static final int LONGEST_TEXT = 5_000;

    public Block {
        table = List.copyOf(table);
    }

    public static Block text(String en, String ko) {
        return new Block(en, ko, List.of(), null);
    }

    public static Block table(List<String> names, @Nullable ChartKind chart) {
        return new Block("", "", names, chart);
    }

    public boolean hasTable() {
        return !table.isEmpty();
    }

    /** In the language, or in the other one where nothing is written in it. */
    public String in(String language) {
        return Words.in(language, en, ko);
    }

    boolean fits() {
        return en.length() <= LONGEST_TEXT && ko.length() <= LONGEST_TEXT && table.size() <= 3;
    }
}
