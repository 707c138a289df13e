package org.landfall.instrument.xlsform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads the sheets of an XLSForm workbook as text. The first filled row of a sheet holds the headings. */
public final class WorkbookReader {
    private static final Set<String> SHEETS =
            Set.of("survey", "choices", "settings", "entities", "external_choices", "osm", "variables");
    static final int MAX_FILLED_ROWS = 20_000;
    public static final int MAX_CELL = 10_000;

    private WorkbookReader() {}

    /**
     * @throws UnreadableWorkbookException with the key of the reason
     */
    public static List<Table> read(byte[] file) {
        return readAll(file, SHEETS::contains);
    }

    /**
     * With the sheets that mean nothing to the standard, for those who write the workbook again.
     *
     * @throws UnreadableWorkbookException with the key of the reason
     */
    public static List<Table> readAll(byte[] file) {
        return readAll(file, name -> true);
    }

    private static List<Table> readAll(byte[] file, Predicate<String> wanted) {
        byte[] clean = WorkbookArchive.cleaned(file);
        List<Table> sheets = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(clean))) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                String name = sheet.getName().strip().toLowerCase(Locale.ROOT);
                if (wanted.test(name)) {
                    sheets.add(read(SHEETS.contains(name) ? name : sheet.getName(), sheet));
                }
            }
        } catch (UnreadableWorkbookException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableWorkbookException("notWorkbook");
        }
        return sheets;
    }

    private static Table read(String name, org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
        List<String> headings = new ArrayList<>();
        List<Table.Line> lines = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            stream.forEach(row -> {
                List<String> cells = cells(row);
                if (cells.isEmpty()) {
                    return;
                }
                if (headings.isEmpty()) {
                    headings.addAll(cells);
                } else if (lines.size() >= MAX_FILLED_ROWS) {
                    throw new UnreadableWorkbookException("tooManyRows");
                } else {
                    lines.add(new Table.Line(row.getRowNum(), cells));
                }
            });
        }
        return new Table(name, headings, lines);
    }

    private static List<String> cells(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            texts.add(row.getOptionalCell(i).map(WorkbookReader::text).orElse(""));
        }
        while (!texts.isEmpty() && texts.getLast().isEmpty()) { // painted, but nothing in it
            texts.removeLast();
        }
        return texts;
    }

    private static String text(Cell cell) {
        String text = cell.getType() == CellType.NUMBER
                ? cell.asNumber().stripTrailingZeros().toPlainString()
                : String.valueOf(cell.getText());
        if (text.length() > MAX_CELL) {
            throw new UnreadableWorkbookException("cellTooLong");
        }
        return text.strip();
    }
}
