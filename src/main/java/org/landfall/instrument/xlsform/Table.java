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

    /** Sheets are found whatever their capitals. */
    public static Optional<Table> find(List<Table> tables, String name) {
        return tables.stream()
                .filter(table -> table.name().strip().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
