package org.landfall.instrument.xlsform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
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
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            assertThat(rows.flatMap(Row::stream))
                    .hasSize(2 * cells.size())
                    .extracting(Cell::getType)
                    .containsOnly(CellType.STRING);
        }
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            assertThat(zip.getInputStream(zip.getEntry("xl/styles.xml")))
                    .asString(UTF_8)
                    .contains("formatCode=\"@\"");
        }
    }
}
