package org.landfall.instrument.xlsform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever program a form was kept in, the same sheets are read from it. */
class OtherFormatsTest {

    static List<String> forms() {
        return MarkdownForm.names();
    }

    /** Rows of a .csv are counted through the file, so they are compared by their cells. */
    private static List<List<List<String>>> cells(List<Table> tables) {
        return tables.stream()
                .map(table -> java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(table.headings()),
                                table.lines().stream().map(Table.Line::cells))
                        .toList())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormIsTheSameInEveryFormat(String name) {
        List<Table> written = MarkdownForm.named(name).tables();
        List<Table> tables = WorkbookReader.read(WorkbookWriter.write(written));

        assertThat(WorkbookReader.read(OtherFormats.xls(written))).isEqualTo(tables);
        assertThat(WorkbookReader.read(OtherFormats.ods(written))).isEqualTo(tables);
        assertThat(WorkbookReader.read(OtherFormats.zippedCsv(written))).isEqualTo(tables);
        assertThat(cells(WorkbookReader.read(OtherFormats.csv(written)))).isEqualTo(cells(tables));
    }

    @Test
    void kindsAreToldFromTheContent() {
        List<Table> tables = MarkdownForm.named("plain").tables();

        assertThat(FileKind.of(WorkbookWriter.write(tables))).isEqualTo(FileKind.XLSX);
        assertThat(FileKind.of(OtherFormats.xls(tables))).isEqualTo(FileKind.XLS);
        assertThat(FileKind.of(OtherFormats.ods(tables))).isEqualTo(FileKind.ODS);
        assertThat(FileKind.of(OtherFormats.csv(tables))).isEqualTo(FileKind.CSV);
        assertThat(FileKind.of(OtherFormats.zippedCsv(tables))).isEqualTo(FileKind.ZIPPED_CSV);
        assertThat(FileKind.of("\uFEFF\n <h:html xmlns:h=\"x\"/>".getBytes(UTF_8)))
                .isEqualTo(FileKind.XFORM);
    }

    @Test
    void csvMayBeginItsSheetsInOneLineAndUseSemicolons() {
        Table survey = WorkbookReader.read("\uFEFFsurvey;type;name;label\r\n;text;a;\"A; b\nc\"\r\n".getBytes(UTF_8))
                .getFirst();

        assertThat(survey.headings()).containsExactly("type", "name", "label");
        assertThat(survey.lines()).extracting(Table.Line::cells).containsExactly(List.of("text", "a", "A; b\nc"));
    }

    @Test
    void whatASpreadsheetTookForANumberADayOrATruthIsReadAsItWasTyped() throws IOException {
        byte[] file;
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("settings");
            sheet.createRow(0).createCell(0).setCellValue("version");
            Row row = sheet.createRow(1);
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            row.createCell(0).setCellValue(LocalDate.of(2026, 3, 1));
            row.getCell(0).setCellStyle(day);
            row.createCell(1).setCellValue(true);
            row.createCell(2).setCellValue(3);
            row.createCell(3).setCellValue(0.5);
            row.createCell(4).setCellFormula("1+1");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            file = OtherFormats.bytes(workbook);
        }
        assertThat(WorkbookReader.read(file).getFirst().lines().getFirst().cells())
                .containsExactly("2026-03-01", "TRUE", "3", "0.5", "2");
        assertThat(WorkbookReader.read(OtherFormats.odsOf("<table:table table:name=\"settings\"><table:table-row>"
                                + "<table:table-cell><text:p>version</text:p></table:table-cell></table:table-row><table:table-row>"
                                + "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-03-01\"><text:p>1 March</text:p></table:table-cell>"
                                + "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>"
                                + "<table:table-cell office:value-type=\"float\" office:value=\"3\"><text:p>3,00</text:p></table:table-cell>"
                                + "<table:table-cell office:value-type=\"time\" office:time-value=\"PT08H30M00S\"/>"
                                + "</table:table-row></table:table>"))
                        .getFirst()
                        .lines()
                        .getFirst()
                        .cells())
                .containsExactly("2026-03-01", "TRUE", "3", "08:30");
    }
}
