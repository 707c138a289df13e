package org.landfall.instrument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.landfall.instrument.xlsform.Problem;
import org.landfall.instrument.xlsform.Table;
import org.landfall.instrument.xlsform.WorkbookWriter;

/** Writes small XLSForm workbooks for tests. Cells of a row are parted by {@code |}. */
public final class TestWorkbook {
    private final Map<String, List<String>> sheets = new LinkedHashMap<>();

    private TestWorkbook() {}

    public static TestWorkbook empty() {
        return new TestWorkbook();
    }

    /** A workbook with settings and the usual survey headings; add rows with {@link #row}. */
    public static TestWorkbook form() {
        return empty().sheet(
                        "settings", "form_title|form_id|version|default_language", "A test|test_form|1|English (en)")
                .sheet(
                        "choices",
                        "list_name|name|label::English (en)|label::한국어 (ko)|region",
                        "yn|yes|Yes|예",
                        "yn|no|No|아니요")
                .sheet(
                        "survey",
                        "type|name|label::English (en)|label::한국어 (ko)|relevant|constraint|constraint_message::English (en)"
                                + "|constraint_message::한국어 (ko)|required|calculation|choice_filter|repeat_count|hint::English (en)|appearance|parameters|disclosure");
    }

    public TestWorkbook sheet(String name, String... rows) {
        sheets.put(name, new ArrayList<>(List.of(rows)));
        return this;
    }

    public TestWorkbook without(String sheet) {
        sheets.remove(sheet);
        return this;
    }

    /** One more row of the survey. */
    public TestWorkbook row(String cells) {
        return row("survey", cells);
    }

    /** One more row of the survey with a cell under a heading further right. */
    public TestWorkbook with(String heading, String cell, String cells) {
        List<String> headings =
                List.of(Objects.requireNonNull(sheets.get("survey")).getFirst().split("\\|", -1));
        int at = headings.indexOf(heading);
        int given = (int) cells.chars().filter(c -> c == '|').count();
        return row(cells + "|".repeat(at - given) + cell);
    }

    public TestWorkbook row(String sheet, String cells) {
        sheets.computeIfAbsent(sheet, _ -> new ArrayList<>()).add(cells);
        return this;
    }

    public byte[] bytes() {
        List<Table> tables = new ArrayList<>();
        sheets.forEach((name, rows) -> tables.add(table(name, rows)));
        return WorkbookWriter.write(tables);
    }

    private static Table table(String name, List<String> rows) {
        List<Table.Line> lines = new ArrayList<>();
        for (int row = 1; row < rows.size(); row++) {
            lines.add(new Table.Line(row + 1, cells(rows.get(row))));
        }
        return new Table(name, rows.isEmpty() ? List.of() : cells(rows.getFirst()), lines);
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
    }

    public Compilation compile() {
        return InstrumentCompiler.compile(bytes());
    }

    public Compilation.Compiled compiled() {
        return switch (compile()) {
            case Compilation.Compiled compiled -> compiled;
            case Compilation.Refused refused ->
                throw new AssertionError(refused.problems().toString());
        };
    }

    public List<Problem> problems() {
        return compile() instanceof Compilation.Refused refused ? refused.problems() : List.of();
    }
}
