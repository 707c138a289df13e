package org.landfall.instrument.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landfall.instrument.xlsform.Table;

/** The choices of a list under the columns of the workbook it goes to. */
record ListContent(List<Map<List<String>, String>> choices) {
    private static final List<String> LIST = List.of("list_name");

    static ListContent of(List<Table> source, String list, LanguageMatch languages) {
        return read(Grid.choices(source), list, languages, Grid.choices(source));
    }

    static ListContent of(List<Table> source, String list, LanguageMatch languages, Grid target) {
        return read(Grid.choices(source), list, languages, target);
    }

    /** Whether the list there has the same codes in the same order with the same words, as far as both have them. */
    boolean sameAs(List<Table> target, String list) {
        Grid grid = Grid.choices(target);
        List<Table.Line> there = grid.lines().stream()
                .filter(line -> grid.cell(line, LIST).equals(list))
                .toList();
        if (there.size() != choices.size()) {
            return false;
        }
        for (int i = 0; i < choices.size(); i++) {
            if (!same(choices.get(i), there.get(i), grid)) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Map<List<String>, String> choice, Table.Line there, Grid grid) {
        boolean ours = choice.entrySet().stream()
                .filter(cell -> !cell.getKey().equals(LIST))
                .allMatch(cell -> grid.cell(there, cell.getKey()).equals(cell.getValue()));
        boolean theirs = grid.paths().stream()
                .filter(path ->
                        path.size() == 1 && !Set.of("list_name", "label").contains(path.getFirst()))
                .allMatch(path -> grid.cell(there, path).equals(choice.getOrDefault(path, "")));
        return ours && theirs;
    }

    private static ListContent read(Grid choices, String list, LanguageMatch languages, Grid target) {
        List<Map<List<String>, String>> content = new ArrayList<>();
        for (Table.Line line : choices.lines()) {
            if (choices.cell(line, LIST).equals(list)) {
                content.add(cells(choices, line, languages, target));
            }
        }
        return new ListContent(content);
    }

    /** A row under the columns it has there; what has none is left out. */
    static Map<List<String>, String> cells(Grid from, Table.Line line, LanguageMatch languages, Grid target) {
        Map<List<String>, String> cells = new LinkedHashMap<>();
        for (List<String> path : from.paths()) {
            String text = from.cell(line, path);
            if (!text.isEmpty() && !path.isEmpty()) {
                languages.path(path, target).ifPresent(there -> cells.putIfAbsent(there, text));
            }
        }
        return cells;
    }
}
