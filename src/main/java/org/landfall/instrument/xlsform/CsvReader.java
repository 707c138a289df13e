package org.landfall.instrument.xlsform;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads .csv files: all sheets in one, in the layout of the standard's own converter, where the first column names the
 * sheet that begins; or a sheet each, zipped.
 */
final class CsvReader {
    private static final Pattern BEGINNING_OF_SURVEY =
            Pattern.compile("(?im)^\uFEFF?[ ]*(\"?)survey\\1[ ]*([,;\t]|\r|\n|\\z)");
    private static final Pattern SEPARATOR = Pattern.compile("[,;\t]");
    private static final String COMMA = ",";

    private CsvReader() {}

    static boolean recognises(byte[] file) {
        return BEGINNING_OF_SURVEY
                .matcher(new String(file, StandardCharsets.UTF_8))
                .find();
    }

    static List<Table> read(byte[] file, Predicate<String> wanted) {
        String text = text(file);
        Matcher survey = BEGINNING_OF_SURVEY.matcher(text);
        String separator = survey.find() && SEPARATOR.matcher(survey.group(2)).matches() ? survey.group(2) : COMMA;
        Map<String, SheetRows> sheets = new LinkedHashMap<>();
        String[] sheet = {""};
        records(text, separator, (number, cells) -> {
            if (!cells.getFirst().isBlank()) {
                sheet[0] = cells.getFirst();
            }
            if (wanted.test(sheet[0])) {
                sheets.computeIfAbsent(sheet[0], SheetRows::new).add(number, cells.subList(1, cells.size()));
            }
        });
        return sheets.values().stream().map(SheetRows::table).toList();
    }

    static List<Table> readZipped(byte[] file, Predicate<String> wanted) {
        List<Table> sheets = new ArrayList<>();
        WorkbookArchive.parts(file).forEach((path, content) -> {
            String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("(?i)\\.csv$", "");
            if (wanted.test(name)) {
                SheetRows rows = new SheetRows(name);
                String text = text(content);
                String heading = text.lines().findFirst().orElse("");
                records(text, heading.contains(";") && !heading.contains(COMMA) ? ";" : COMMA, rows::add);
                sheets.add(rows.table());
            }
        });
        return sheets;
    }

    private interface Rows {
        void take(int number, List<String> cells);
    }

    private static void records(String text, String separator, Rows rows) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            for (CSVRecord line : parser) {
                if (parser.getRecordNumber() > SheetGuard.MAX_ROWS) {
                    throw new UnreadableWorkbookException("tooManyRows");
                }
                rows.take(Math.toIntExact(line.getRecordNumber()), line.toList());
            }
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableWorkbookException("csv");
        }
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString()
                    .replace("\uFEFF", "");
        } catch (CharacterCodingException e) {
            throw new UnreadableWorkbookException("encoding");
        }
    }
}
