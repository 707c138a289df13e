package org.landfall.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    static Optional<Sheet> find(List<Sheet> sheets, String name) {
        return sheets.stream().filter(s -> s.name().equalsIgnoreCase(name)).findFirst();
    }
}
