package org.landfall.instrument.xlsform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes sheets as an .xlsx workbook that people go on working in: a frozen row of headings, columns as wide as what
 * stands in them. Every cell is text and stays text when somebody edits it, whatever sign it begins with.
 */
public final class WorkbookWriter {
    private static final String TEXT = "@";
    private static final int NARROWEST = 10;
    private static final int WIDEST = 60;

    private WorkbookWriter() {}

    /** What {@link WorkbookReader} reads from the result equals what was given, but for sheets it does not know. */
    public static byte[] write(List<Table> tables) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Landfall", "1.0")) {
            tables.forEach(table -> write(table, workbook.newWorksheet(table.name())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Table table, Worksheet sheet) {
        int columns = table.lines().stream()
                .mapToInt(line -> line.cells().size())
                .reduce(table.headings().size(), Math::max);
        for (int column = 0; column < columns; column++) {
            sheet.width(column, width(table, column));
            sheet.style(column).format(TEXT).set();
        }
        row(sheet, 0, table.headings());
        if (columns > 0) {
            sheet.range(0, 0, 0, columns - 1)
                    .style()
                    .format(TEXT)
                    .bold()
                    .fillColor("E7ECEF")
                    .set();
        }
        table.lines().forEach(line -> row(sheet, line.number() - 1, line.cells()));
        sheet.freezePane(0, 1);
    }

    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.value(row, column, cells.get(column));
                sheet.style(row, column)
                        .format(TEXT)
                        .wrapText(true)
                        .verticalAlignment("top")
                        .set();
            }
        }
    }

    private static int width(Table table, int column) {
        int longest =
                column < table.headings().size() ? longestLine(table.headings().get(column)) : 0;
        for (Table.Line line : table.lines()) {
            longest = Math.max(longest, longestLine(line.cell(column)));
        }
        return Math.clamp(longest + 2, NARROWEST, WIDEST);
    }

    private static int longestLine(String cell) {
        return cell.lines().mapToInt(String::length).max().orElse(0);
    }
}
