package org.landfall.instrument;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.landfall.instrument.xlsform.Table;

/** One sheet of a workbook as text: its headings and its filled rows. */
record Sheet(String name, List<String> headings, List<Row> rows) {

    /** @param number as the spreadsheet shows it, from 1 */
    record Row(int number, Map<String, String> cells) {

        String get(String heading) {
            return cells.getOrDefault(heading, "");
        }
    }

    boolean has(String heading) {
        return headings.contains(heading);
    }

    static List<Sheet> of(List<Table> tables) {
        return tables.stream().map(Sheet::of).toList();
    }

    private static Sheet of(Table table) {
        List<String> headings = table.headings().stream().map(Sheet::heading).toList();
        List<Row> rows = table.lines().stream()
                .map(line -> new Row(line.number(), cells(headings, line)))
                .toList();
        return new Sheet(table.name(), headings, rows);
    }

    private static Map<String, String> cells(List<String> headings, Table.Line line) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            if (!headings.get(i).isEmpty() && !line.cell(i).isEmpty()) {
                cells.put(headings.get(i), line.cell(i));
            }
        }
        return cells;
    }

    /** {@code Label :: English (en)} and {@code label::English (en)} are the same column. */
    private static String heading(String cell) {
        int colons = cell.indexOf("::");
        return colons < 0
                ? cell.toLowerCase(Locale.ROOT)
                : cell.substring(0, colons).strip().toLowerCase(Locale.ROOT)
                        + "::"
                        + cell.substring(colons + 2).strip();
    }

    static Optional<Sheet> find(List<Sheet> sheets, String name) {
        return sheets.stream().filter(s -> s.name().equalsIgnoreCase(name)).findFirst();
    }
}
