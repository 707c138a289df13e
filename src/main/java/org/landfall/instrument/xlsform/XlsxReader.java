package org.landfall.instrument.xlsform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads .xlsx workbooks. */
final class XlsxReader {
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private XlsxReader() {}

    static List<Table> read(byte[] file, Predicate<String> wanted) {
        byte[] clean = WorkbookArchive.cleaned(file);
        List<Table> sheets = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(clean), WITH_FORMATS)) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                if (wanted.test(sheet.getName())) {
                    sheets.add(read(sheet));
                }
            }
        } catch (UnreadableWorkbookException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableWorkbookException("notWorkbook");
        }
        return sheets;
    }

    private static Table read(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
        SheetRows rows = new SheetRows(sheet.getName());
        try (Stream<Row> stream = sheet.openStream()) {
            stream.forEach(row -> rows.add(row.getRowNum(), cells(row)));
        }
        return rows.table();
    }

    private static List<String> cells(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            texts.add(row.getOptionalCell(i).map(XlsxReader::text).orElse(""));
        }
        return texts;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            Integer format = cell.getDataFormatId();
            return CellText.number(cell.asNumber(), format == null ? 0 : format, cell.getDataFormatString());
        }
        return cell.getValue() instanceof Boolean truth ? CellText.truth(truth) : cell.getText();
    }
}
