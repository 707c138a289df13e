package org.landfall.instrument.xlsform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Workbooks written as text, in the way the standard's own tests do: a line {@code | survey |} begins a sheet, its next
 * line holds the headings; the first column of these is empty. {@code \|} is a bar in a cell, {@code \n} a new line.
 */
public final class MarkdownForm {
    private final List<Table> tables;

    private MarkdownForm(List<Table> tables) {
        this.tables = tables;
    }

    public static MarkdownForm of(String markdown) {
        List<Table> tables = new ArrayList<>();
        for (String line : markdown.lines().map(String::strip).toList()) {
            if (!line.startsWith("|")) {
                continue;
            }
            List<String> cells = cells(line);
            if (!cells.getFirst().isEmpty()) {
                tables.add(new Table(cells.getFirst(), new ArrayList<>(), new ArrayList<>()));
                cells = cells.subList(1, cells.size());
                if (cells.stream().allMatch(String::isEmpty)) {
                    continue;
                }
            } else {
                cells = cells.subList(1, cells.size());
            }
            Table table = tables.getLast();
            if (table.headings().isEmpty()) {
                table.headings().addAll(cells);
            } else if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                table.lines().add(new Table.Line(table.lines().size() + 2, cells));
            }
        }
        return new MarkdownForm(tables);
    }

    /** A form of {@code src/test/resources/xlsforms}. */
    public static MarkdownForm named(String name) {
        try (InputStream file = MarkdownForm.class.getResourceAsStream("/xlsforms/" + name + ".md")) {
            if (file == null) {
                throw new IllegalArgumentException("no form " + name);
            }
            return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all of them. */
    public static List<String> names() {
        try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "xlsforms"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".md"))
                    .map(file -> file.substring(0, file.length() - 3))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Table> tables() {
        return tables;
    }

    public byte[] workbook() {
        return WorkbookWriter.write(tables);
    }

    /** @throws AssertionError when the form has problems */
    public String xform() {
        Problems problems = new Problems();
        XlsForm form = FormReader.read(tables, problems);
        if (!problems.none()) {
            throw new AssertionError(problems.all().toString());
        }
        return XFormWriter.write(form);
    }

    public List<Problem> problems() {
        Problems problems = new Problems();
        FormReader.read(tables, problems);
        return problems.all();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.substring(1, line.endsWith("|") ? line.length() - 1 : line.length())
                .split("(?<!\\\\)\\|", -1)) {
            cells.add(cell.strip().replace("\\|", "|").replace("\\n", "\n"));
        }
        return cells;
    }
}
