package org.landfall.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.analysis.Label;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.Variable;
import org.landfall.analysis.VariableKind;
import org.landfall.analysis.Vintage;
import org.landfall.analysis.VintageId;
import org.landfall.disclosure.Parameters;
import org.landfall.study.StudyId;
import org.springframework.beans.factory.annotation.Autowired;

@LandfallTest
class TableWorkbookTest {
    private static final Vintage VINTAGE = new Vintage(
            new VintageId(UUID.randomUUID()),
            new StudyId(UUID.randomUUID()),
            "DC1",
            "2026-1",
            Instant.parse("2026-06-30T10:00:00Z"),
            new Parameters(4),
            603);
    private static final String FORMULA = "=HYPERLINK(\"http://example.org\")";

    private static final ProtectedTable CROSSED = new ProtectedTable(
            VINTAGE,
            List.of(variable("pref_grp", "KR", "US"), variable("sex", "1", FORMULA)),
            List.of(40, 50, 9, 7, -3077, 8, 0, 12, 30));

    @Autowired
    TableWorkbook workbooks;

    @Test
    void theFirstSheetExplainsAndEachTableHasASheetOfItsOwn() throws IOException {
        var single = new ProtectedTable(VINTAGE, List.of(variable("sex", "1", "2")), List.of(200, 380, 20));
        try (var workbook = read(workbooks.of(VINTAGE, List.of(CROSSED, single)))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName()))
                    .containsExactly("Notes 안내", "1 pref_grp-sex", "2 sex");
            assertThat(texts(cells(workbook, 0)))
                    .anyMatch(note -> note.contains("carries random noise"))
                    .anyMatch(note -> note.contains("무작위 잡음"));
            assertThat(numbers(cells(workbook, 2))).containsExactly(200, 380, 20);
        }
    }

    @Test
    void aLowCellIsAWordThatIsExplainedBelowInBothLanguages() throws IOException {
        try (var workbook = read(workbooks.of(VINTAGE, List.of(CROSSED)))) {
            var cells = cells(workbook, 1);
            assertThat(numbers(cells)).containsExactly(40, 50, 9, 8, 12, 30);
            assertThat(texts(cells)).filteredOn("LOW"::equals).hasSize(3);
            assertThat(texts(cells))
                    .contains("KR / 가 KR")
                    .anyMatch(note -> note.startsWith("Counts below 8"))
                    .anyMatch(note -> note.contains("8 미만인 수를"));
        }
    }

    @Test
    void aThirdVariableMakesBlocksOfItsOwn() throws IOException {
        var cells = new ArrayList<Integer>();
        for (int i = 0; i < 27; i++) {
            cells.add(100 + i);
        }
        var deep = new ProtectedTable(
                VINTAGE, List.of(variable("a", "1", "2"), variable("b", "1", "2"), variable("c", "1", "2")), cells);
        try (var workbook = read(workbooks.of(VINTAGE, List.of(deep)))) {
            assertThat(numbers(cells(workbook, 1))).hasSize(27).startsWith(100, 103, 106, 109);
        }
    }

    @Test
    void noTextIsAFormulaAndNothingBelowTheFloorStandsAnywhere() throws IOException {
        var bytes = workbooks.of(VINTAGE, List.of(CROSSED));
        try (var workbook = read(bytes)) {
            assertThat(cells(workbook, 1)).noneMatch(cell -> cell.getType() == CellType.FORMULA);
            assertThat(texts(cells(workbook, 1))).anyMatch(text -> text.startsWith(FORMULA));
        }
        Unzipped.of(bytes)
                .forEach((path, file) -> assertThat(new String(file, StandardCharsets.UTF_8))
                        .as(path)
                        .doesNotContain("3077", "<f>"));
    }

    @Test
    void theSameTablesAreTheSameWorkbookWheneverItIsWritten() {
        var once = workbooks.of(VINTAGE, List.of(CROSSED));
        assertThat(workbooks.of(VINTAGE, List.of(CROSSED))).isEqualTo(once);
        assertThat(new String(Unzipped.file(Unzipped.of(once), "docProps/core.xml"), StandardCharsets.UTF_8))
                .contains(">2026-06-30T10:00:00Z<");
    }

    private static ReadableWorkbook read(byte[] bytes) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(bytes));
    }

    private static List<Cell> cells(ReadableWorkbook workbook, int sheet) throws IOException {
        var cells = new ArrayList<Cell>();
        for (var row : workbook.getSheet(sheet).orElseThrow().read()) {
            row.stream().filter(cell -> cell != null).forEach(cells::add);
        }
        return cells;
    }

    private static List<String> texts(List<Cell> cells) {
        return cells.stream()
                .filter(cell -> cell.getType() == CellType.STRING)
                .map(Cell::asString)
                .toList();
    }

    private static List<Integer> numbers(List<Cell> cells) {
        return cells.stream()
                .filter(cell -> cell.getType() == CellType.NUMBER)
                .map(cell -> cell.asNumber().intValueExact())
                .toList();
    }

    private static Variable variable(String name, String... codes) {
        var all = new ArrayList<Variable.Code>();
        for (var code : codes) {
            all.add(new Variable.Code(code, label(code)));
        }
        all.add(new Variable.Code(Variable.NOT_STATED, label(Variable.NOT_STATED)));
        return new Variable(name, name, VariableKind.SENSITIVE, label(name), "", all);
    }

    private static Label label(String text) {
        return new Label(Map.of("en", text, "ko", "가 " + text));
    }
}
