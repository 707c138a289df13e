package org.landfall.access;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A list of people as .csv: headings in the first row, then a line a person; commas or semicolons between the cells. */
final class InvitationFile {
    static final int MOST_BYTES = 100_000;
    static final int MOST_PEOPLE = 200;
    static final List<String> HEADINGS = List.of("name", "sign-in name", "role", "site", "language");

    /** A column that may be left out. */
    static final String STUDY = "study";

    /** A line with its cells by heading. */
    record Line(int number, Map<String, String> cells) {
        String cell(String heading) {
            return cells.getOrDefault(heading, "");
        }
    }

    /** The list cannot be read, and why. */
    static class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        final transient InvitationFault fault;

        Unreadable(int line, String what, String about) {
            super(what);
            fault = new InvitationFault(line, "access.batch.fault." + what, about);
        }
    }

    private InvitationFile() {}

    static List<Line> read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new Unreadable(0, "tooLarge", MOST_BYTES / 1_000 + " KB");
        }
        String text = text(file);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            return lines(parser);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new Unreadable(0, "notCsv", "");
        }
    }

    private static List<Line> lines(CSVParser parser) {
        List<String> headings = null;
        List<Line> lines = new ArrayList<>();
        long before = 0;
        for (CSVRecord record : parser) {
            int number = Math.toIntExact(before + 1);
            before = parser.getCurrentLineNumber();
            if (headings == null) {
                headings = headings(record);
            } else if (!record.stream().allMatch(String::isBlank)) {
                lines.add(line(number, headings, record));
            }
            if (lines.size() > MOST_PEOPLE) {
                throw new Unreadable(0, "tooMany", String.valueOf(MOST_PEOPLE));
            }
        }
        if (lines.isEmpty()) {
            throw new Unreadable(0, "nobody", "");
        }
        return lines;
    }

    private static List<String> headings(CSVRecord record) {
        List<String> headings = record.stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT).replace('_', ' '))
                .toList();
        for (String wanted : HEADINGS) {
            if (Collections.frequency(headings, wanted) != 1) {
                throw new Unreadable(1, "heading", wanted);
            }
        }
        if (Collections.frequency(headings, STUDY) > 1) {
            throw new Unreadable(1, "heading", STUDY);
        }
        return headings;
    }

    private static Line line(int number, List<String> headings, CSVRecord record) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(headings.size(), record.size()); i++) {
            cells.put(headings.get(i), record.get(i).strip());
        }
        return new Line(number, cells);
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString()
                    .replace("\uFEFF", "");
        } catch (CharacterCodingException e) {
            throw new Unreadable(0, "encoding", "");
        }
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        return first.contains(",") ? ',' : ';';
    }
}
