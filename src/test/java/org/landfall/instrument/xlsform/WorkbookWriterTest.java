package org.landfall.instrument.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

class WorkbookWriterTest {

    static List<String> forms() {
        return MarkdownForm.names();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatWasReadIsReadAgain(String name) {
        List<Table> read = WorkbookReader.read(MarkdownForm.named(name).workbook());

        assertThat(read).isNotEmpty();
        assertThat(WorkbookReader.read(WorkbookWriter.write(read))).isEqualTo(read);
    }

    @Test
    void theBuiltInInterviewIsReadAgain() throws IOException {
        List<Table> read = WorkbookReader.read(
                new ClassPathResource("instruments/destination_choice.xlsx").getContentAsByteArray());

        assertThat(WorkbookReader.read(WorkbookWriter.write(read))).isEqualTo(read);
    }

    @Test
    void rowsStayWhereTheyWere() {
        Table table = new Table(
                "survey",
                List.of("type", "name", "", "label"),
                List.of(
                        new Table.Line(3, List.of("text", "a", "", "two\nlines")),
                        new Table.Line(70, List.of("note", "b", "", "한국어 \uD83D\uDE00 <b>&amp;</b>"))));

        assertThat(WorkbookReader.read(WorkbookWriter.write(List.of(table)))).containsExactly(table);
    }

    @Test
    void whatLooksLikeAFormulaOrANumberStaysText() throws IOException {
        List<String> cells = List.of("=1+1", "+1", "-1", "@a", "=cmd|'/c calc'!A0", "007", "1e3", "TRUE", "2026-01-01");
        Table table = new Table("survey", cells, List.of(new Table.Line(2, cells)));
        byte[] file = WorkbookWriter.write(List.of(table));

        assertThat(WorkbookReader.read(file)).containsExactly(table);
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            assertThat(rows.flatMap(Row::stream)).hasSize(2 * cells.size()).allSatisfy(cell -> {
                assertThat(cell).extracting(Cell::getType).isEqualTo(CellType.STRING);
                assertThat(cell).extracting(Cell::getDataFormatString).isEqualTo("@");
            });
        }
    }
}
