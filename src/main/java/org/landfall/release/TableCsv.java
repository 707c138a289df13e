package org.landfall.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.landfall.analysis.ProtectedTable;
import org.landfall.disclosure.Shown;
import org.landfall.shell.Csv;

/**
 * One line a cell. Status A: the number is there; LOW: below the floor, no number; NA is kept for cells that cannot
 * exist. The base is the noisy number of persons who stated an answer along the row, empty when low.
 */
final class TableCsv {
    private static final List<String> MEASURES = List.of("value", "status", "noise_sd", "ci95_half", "base", "vintage");

    private final ProtectedTable table;

    private TableCsv(ProtectedTable table) {
        this.table = table;
    }

    static String of(ProtectedTable table) {
        return new TableCsv(table).text();
    }

    private String text() {
        var header = new ArrayList<String>();
        for (int i = 1; i <= table.variables().size(); i++) {
            header.add("variable_" + i);
            header.add("code_" + i);
        }
        header.addAll(MEASURES);
        var rows = new ArrayList<List<Object>>();
        addCells(new int[table.variables().size()], 0, rows);
        return Csv.of(header, rows);
    }

    private void addCells(int[] codes, int from, List<List<Object>> rows) {
        if (from == codes.length) {
            rows.add(row(codes));
            return;
        }
        for (int code = 0; code < table.variables().get(from).codes().size(); code++) {
            codes[from] = code;
            addCells(codes, from + 1, rows);
        }
    }

    private List<Object> row(int[] codes) {
        var row = new ArrayList<Object>();
        for (int i = 0; i < codes.length; i++) {
            var variable = table.variables().get(i);
            row.add(variable.name());
            row.add(variable.codes().get(codes[i]).code());
        }
        var shown = table.shown(codes);
        row.add(number(shown));
        row.add(shown instanceof Shown.Low ? "LOW" : "A");
        row.add(table.parameters().sigma());
        row.add(String.format(Locale.ROOT, "%.2f", table.parameters().halfWidth95()));
        row.add(number(Shown.of((int) table.base(codes), table.parameters())));
        row.add(table.vintage().studyCode() + " " + table.vintage().label());
        return row;
    }

    private static Object number(Shown shown) {
        return switch (shown) {
            case Shown.Number number -> number.value();
            case Shown.Low low -> "";
        };
    }
}
