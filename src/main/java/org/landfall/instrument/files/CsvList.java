package org.landfall.instrument.files;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.javarosa.core.model.instance.TreeElement;

/** A list as .csv: headings in the first row; commas, semicolons or tabs between the cells. */
final class CsvList {
    private CsvList() {}

    static TreeElement read(String text) {
        TreeElement root = new TreeElement("root", 0);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            List<String> headings = null;
            long cells = 0;
            for (CSVRecord line : parser) {
                int row = Math.toIntExact(parser.getCurrentLineNumber());
                if (headings == null) {
                    headings = headings(line);
                } else if (!line.stream().allMatch(String::isBlank)) {
                    cells += line.size();
                    ListFile.item(root, root.getNumChildren(), headings, cells(line, headings.size(), row, cells));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new ListFile.Unreadable(0, "csv", "");
        }
        return root;
    }

    private static List<String> headings(CSVRecord line) {
        if (line.size() > ListFile.MAX_COLUMNS) {
            throw new ListFile.Unreadable(1, "tooManyColumns", String.valueOf(ListFile.MAX_COLUMNS));
        }
        List<String> headings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : line) {
            String heading = cell.strip();
            if (heading.isEmpty() ? !headings.isEmpty() && headings.size() + 1 < line.size() : !seen.add(heading)) {
                throw new ListFile.Unreadable(1, heading.isEmpty() ? "noHeading" : "headingTwice", heading);
            }
            headings.add(heading.isEmpty() ? "_" : heading);
        }
        return headings;
    }

    private static List<String> cells(CSVRecord line, int columns, int row, long before) {
        ListFile.countCells(before, row);
        List<String> cells = new ArrayList<>(columns);
        for (int i = 0; i < line.size(); i++) {
            String cell = ListFile.cell(line.get(i).strip(), row);
            if (i >= columns && !cell.isEmpty()) {
                throw new ListFile.Unreadable(row, "moreCells", cell);
            }
            cells.add(cell);
        }
        return cells;
    }

    private static char separator(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        if (first.indexOf(',') >= 0) {
            return ',';
        }
        return first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
    }
}
