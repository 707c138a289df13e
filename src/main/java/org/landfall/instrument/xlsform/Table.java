package org.landfall.instrument.xlsform;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A sheet as it stands in the workbook: its headings and its filled rows, everything as text. */
public record Table(String name, List<String> headings, List<Line> lines) {

    /** @param number as the spreadsheet shows it, from 1 */
    public record Line(int number, List<String> cells) {

        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** Beyond so many empty rows, or columns without a heading, the standard's converter reads on no more. */
    static final int EMPTY_ROWS = 60;

    static final int EMPTY_COLUMNS = 20;

    /** Sheets are found whatever their capitals. */
    public static Optional<Table> find(List<Table> tables, String name) {
        return tables.stream()
                .filter(table -> table.name().strip().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .map(Table::nearby);
    }

    private Table nearby() {
        return new Table(name, headings.subList(0, lastColumn()), lines.subList(0, lastLine()));
    }

    private int lastColumn() {
        int filled = 0;
        for (int i = 0; i < headings.size() && i - filled <= EMPTY_COLUMNS; i++) {
            filled = headings.get(i).isBlank() ? filled : i + 1;
        }
        return filled;
    }

    private int lastLine() {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).number() - lines.get(i - 1).number() - 1 > EMPTY_ROWS) {
                return i;
            }
        }
        return lines.size();
    }
}
