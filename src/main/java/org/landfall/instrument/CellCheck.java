package org.landfall.instrument;

import java.util.List;
import org.landfall.instrument.xlsform.Problems;
import org.landfall.instrument.xlsform.Table;
import org.landfall.instrument.xlsform.WorkbookReader;

/** Finds text that no workbook can hold: control characters, halves of a character, far too much of it. */
final class CellCheck {
    private CellCheck() {}

    static void check(List<Table> tables, Problems problems) {
        for (Table table : tables) {
            for (Table.Line line : table.lines()) {
                for (int i = 0; i < line.cells().size(); i++) {
                    check(table, line, i, problems);
                }
            }
        }
    }

    private static void check(Table table, Table.Line line, int column, Problems problems) {
        String heading = column < table.headings().size() ? table.headings().get(column) : "";
        String cell = line.cell(column);
        if (cell.length() > WorkbookReader.MAX_CELL) {
            problems.add(table.name(), line.number(), heading, "cellTooLong");
        } else if (!cell.codePoints().allMatch(CellCheck::storable)) {
            problems.add(table.name(), line.number(), heading, "character");
        }
    }

    private static boolean storable(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c != 0xFFFE && c != 0xFFFF);
    }
}
