package org.landfall.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.Vintage;
import org.springframework.stereotype.Component;

/** Tables as a workbook for people: a sheet of notes, then a sheet a table. Text is stored as text, never as a formula. */
@Component
class TableWorkbook {
    private static final String TEXT = "@";
    private static final int MOST_LETTERS = 31;

    private final ReadMe readMe;

    TableWorkbook(ReadMe readMe) {
        this.readMe = readMe;
    }

    byte[] of(Vintage vintage, List<ProtectedTable> tables) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Landfall", "1.0")) {
            notes(workbook.newWorksheet("Notes 안내"), vintage, tables);
            for (int i = 0; i < tables.size(); i++) {
                new TableSheet(workbook.newWorksheet(name(i + 1, tables.get(i))), tables.get(i), readMe).write();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return TimelessWorkbook.of(bytes.toByteArray(), vintage.cutAt());
    }

    private void notes(Worksheet sheet, Vintage vintage, List<ProtectedTable> tables) {
        sheet.width(0, 100);
        int row = 0;
        for (var locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            for (var note : readMe.notes(vintage, tables, locale)) {
                sheet.value(row, 0, note);
                sheet.style(row, 0)
                        .format(TEXT)
                        .wrapText(true)
                        .verticalAlignment("top")
                        .set();
                row++;
            }
            row++;
        }
    }

    /** Excel refuses longer names, and the same name twice. */
    private static String name(int number, ProtectedTable table) {
        var name = number + " " + FileNames.of(table);
        return name.substring(0, Math.min(MOST_LETTERS, name.length()));
    }
}
