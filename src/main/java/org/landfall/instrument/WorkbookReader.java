package org.landfall.instrument;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads the sheets of an XLSForm workbook as text. The first filled row of a sheet holds the headings. */
final class WorkbookReader {
    private static final Set<String> SHEETS = Set.of("survey", "choices", "settings", "variables");
    static final int MAX_FILLED_ROWS = 20_000;
    static final int MAX_CELL = 10_000;

    private WorkbookReader() {}

    /**
     * @throws UnreadableWorkbookException with the key of the reason
     */
    static List<Sheet> read(byte[] file) {
        byte[] clean = WorkbookArchive.cleaned(file);
        List<Sheet> sheets = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(clean))) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                String name = sheet.getName().strip().toLowerCase(Locale.ROOT);
                if (SHEETS.contains(name)) {
                    sheets.add(read(name, sheet));
                }
            }
        } catch (UnreadableWorkbookException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableWorkbookException("notWorkbook");
        }
        return sheets;
    }

    private static Sheet read(String name, org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
        List<String> headings = new ArrayList<>();
        List<Sheet.Row> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            stream.forEach(row -> {
                List<String> cells = cells(row);
                if (cells.stream().allMatch(String::isEmpty)) {
                    return;
                }
                if (headings.isEmpty()) {
                    cells.forEach(cell -> headings.add(heading(cell)));
                } else if (rows.size() >= MAX_FILLED_ROWS) {
                    throw new UnreadableWorkbookException("tooManyRows");
                } else {
                    rows.add(new Sheet.Row(row.getRowNum(), byHeading(headings, cells)));
                }
            });
        }
        return new Sheet(name, headings, rows);
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

    private static Map<String, String> byHeading(List<String> headings, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(headings.size(), cells.size()); i++) {
            if (!headings.get(i).isEmpty() && !cells.get(i).isEmpty()) {
                row.put(headings.get(i), cells.get(i));
            }
        }
        return row;
    }

    private static List<String> cells(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            texts.add(row.getOptionalCell(i).map(WorkbookReader::text).orElse(""));
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
