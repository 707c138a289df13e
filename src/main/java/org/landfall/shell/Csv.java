package org.landfall.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** RFC 4180 text in which no cell is taken for a formula by a spreadsheet. */
public final class Csv {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Csv() {}

    public static String of(List<String> header, List<List<Object>> rows) {
        return printed(List.of(header)) + rows(rows);
    }

    /** To follow what was written before. */
    public static String rows(List<List<Object>> rows) {
        return printed(rows.stream()
                .map(row -> row.stream().map(Csv::neutral).toList())
                .toList());
    }

    private static String printed(List<? extends List<?>> rows) {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (var row : rows) {
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static Object neutral(Object cell) {
        return cell instanceof String text ? neutral(text) : cell;
    }

    /** A text as it stands in a file: with an apostrophe before what would begin a formula. */
    public static String neutral(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
