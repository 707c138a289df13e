package org.landfall.instrument.xlsform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.jspecify.annotations.Nullable;

/** Collects the cells of the sheets we know from the records of an .xls workbook. */
final class XlsRecords implements HSSFListener {
    static final int MAX_CELLS = 200_000;

    private final Predicate<String> wanted;
    private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(this);
    private final List<BoundSheetRecord> names = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final SortedMap<Integer, SortedMap<Integer, String>> rows = new TreeMap<>();
    private @Nullable SSTRecord strings;
    private @Nullable String sheet;
    private @Nullable CellRecord awaitsText;
    private int begun;
    private int cells;

    XlsRecords(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    HSSFListener listener() {
        return formats;
    }

    List<Table> tables() {
        finish();
        return tables;
    }

    @Override
    public void processRecord(Record next) {
        if (!(next instanceof CellRecord)) {
            other(next);
        } else if (sheet != null) {
            if (++cells > MAX_CELLS) {
                throw new UnreadableWorkbookException("tooManyRows");
            }
            cell(next);
        }
    }

    private void other(Record next) {
        switch (next) {
            case BoundSheetRecord name -> names.add(name);
            case SSTRecord all -> strings = all;
            case SupBookRecord book -> refuseLinks(book);
            case BOFRecord begin -> begin(begin);
            case LabelRecord cell -> put(cell.getRow(), cell.getColumn(), cell.getValue());
            case StringRecord result -> {
                if (awaitsText != null) {
                    put(awaitsText, result.getString());
                    awaitsText = null;
                }
            }
            default -> {}
        }
    }

    private void cell(Record next) {
        switch (next) {
            case LabelSSTRecord cell -> put(cell, text(cell));
            case NumberRecord cell -> put(cell, number(cell, cell.getValue()));
            case BoolErrRecord cell -> put(cell, cell.isBoolean() ? CellText.truth(cell.getBooleanValue()) : "");
            case FormulaRecord cell -> formula(cell);
            default -> {}
        }
    }

    private static void refuseLinks(SupBookRecord book) {
        if (book.isExternalReferences()) {
            throw new UnreadableWorkbookException("externalLinks");
        }
    }

    private void begin(BOFRecord begin) {
        if (begin.getType() != BOFRecord.TYPE_WORKSHEET) {
            return;
        }
        finish();
        BoundSheetRecord[] order = BoundSheetRecord.orderByBofPosition(names);
        String name = begun < order.length ? order[begun].getSheetname() : "";
        begun++;
        sheet = wanted.test(name) ? name : null;
    }

    private void finish() {
        if (sheet != null) {
            SheetRows filled = new SheetRows(sheet);
            rows.forEach((number, row) -> filled.add(number + 1, line(row)));
            tables.add(filled.table());
        }
        rows.clear();
        sheet = null;
    }

    private static List<String> line(SortedMap<Integer, String> row) {
        List<String> line = new ArrayList<>();
        row.forEach((column, text) -> {
            while (line.size() < column) {
                line.add("");
            }
            line.add(text);
        });
        return line;
    }

    private void formula(FormulaRecord cell) {
        if (cell.hasCachedResultString()) {
            awaitsText = cell;
        } else if (cell.getCachedResultTypeEnum() == org.apache.poi.ss.usermodel.CellType.BOOLEAN) {
            put(cell, CellText.truth(cell.getCachedBooleanValue()));
        } else if (cell.getCachedResultTypeEnum() == org.apache.poi.ss.usermodel.CellType.NUMERIC) {
            put(cell, number(cell, cell.getValue()));
        }
    }

    private String text(LabelSSTRecord cell) {
        return strings == null ? "" : strings.getString(cell.getSSTIndex()).getString();
    }

    private String number(CellValueRecordInterface cell, double value) {
        return Double.isFinite(value)
                ? CellText.number(
                        BigDecimal.valueOf(value), formats.getFormatIndex(cell), formats.getFormatString(cell))
                : "";
    }

    private void put(CellRecord cell, String text) {
        put(cell.getRow(), cell.getColumn(), text);
    }

    private void put(int row, int column, String text) {
        if (sheet == null || text.isBlank()) {
            return;
        }
        rows.computeIfAbsent(row, _ -> new TreeMap<>()).put(column, text);
    }
}
