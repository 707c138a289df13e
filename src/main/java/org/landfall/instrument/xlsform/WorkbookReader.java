package org.landfall.instrument.xlsform;

import java.util.List;
import java.util.function.Predicate;

/** Reads the sheets of an XLSForm as text, whatever kind of file holds them. */
public final class WorkbookReader {
    /** The longest cell in characters. */
    public static final int MAX_CELL = 10_000;

    static final int MAX_FILLED_ROWS = 20_000;

    private WorkbookReader() {}

    /**
     * The sheets that the standard or this program knows.
     *
     * @throws UnreadableWorkbookException with the key of the reason
     */
    public static List<Table> read(byte[] file) {
        return read(file, SheetRows::known);
    }

    /**
     * With the sheets that mean nothing to the standard, for those who write the workbook again.
     *
     * @throws UnreadableWorkbookException with the key of the reason
     */
    public static List<Table> readAll(byte[] file) {
        return read(file, name -> true);
    }

    private static List<Table> read(byte[] file, Predicate<String> wanted) {
        return switch (FileKind.of(file)) {
            case XLSX -> XlsxReader.read(file, wanted);
            case XLS -> XlsReader.read(file, wanted);
            case ODS -> OdsReader.read(file, wanted);
            case CSV -> CsvReader.read(file, wanted);
            case ZIPPED_CSV -> CsvReader.readZipped(file, wanted);
            case XFORM -> throw new UnreadableWorkbookException("notWorkbook");
        };
    }
}
