package org.landfall.instrument.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes the rows of one sheet as a file gives them, and no more than a questionnaire has. Its first filled row is the headings. */
final class SheetRows {
    static final int MOST_COLUMNS = 702;
    private static final Set<String> KNOWN =
            Set.of("survey", "choices", "settings", "entities", "external_choices", "osm", "variables");

    private final String name;
    private final List<String> headings = new ArrayList<>();
    private final List<Table.Line> lines = new ArrayList<>();

    SheetRows(String name) {
        this.name = known(name) ? plain(name) : name;
    }

    static boolean known(String sheet) {
        return KNOWN.contains(plain(sheet));
    }

    private static String plain(String sheet) {
        return sheet.strip().toLowerCase(Locale.ROOT);
    }

    /** @param number as a spreadsheet shows it, from 1 */
    void add(int number, List<String> texts) {
        List<String> cells = new ArrayList<>(texts.size());
        texts.forEach(text -> cells.add(text.strip()));
        while (!cells.isEmpty() && cells.getLast().isEmpty()) { // painted, but nothing in it
            cells.removeLast();
        }
        if (cells.isEmpty()) {
            return;
        }
        check(cells);
        if (headings.isEmpty()) {
            headings.addAll(cells);
        } else {
            lines.add(new Table.Line(number, cells));
        }
    }

    private void check(List<String> cells) {
        if (lines.size() >= WorkbookReader.MAX_FILLED_ROWS) {
            throw new UnreadableWorkbookException("tooManyRows");
        }
        if (cells.size() > MOST_COLUMNS) {
            throw new UnreadableWorkbookException("tooManyColumns");
        }
        if (cells.stream().anyMatch(cell -> cell.length() > WorkbookReader.MAX_CELL)) {
            throw new UnreadableWorkbookException("cellTooLong");
        }
    }

    Table table() {
        return new Table(name, List.copyOf(headings), List.copyOf(lines));
    }
}
