package org.landfall.instrument.xlsform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** The same sheets as other programs keep them. */
public final class OtherFormats {
    private OtherFormats() {}

    public static byte[] xls(List<Table> tables) {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            for (Table table : tables) {
                Sheet sheet = workbook.createSheet(table.name());
                fill(sheet.createRow(0), table.headings());
                table.lines().forEach(line -> fill(sheet.createRow(line.number() - 1), line.cells()));
            }
            return bytes(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(HSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static void fill(Row row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                row.createCell(i).setCellValue(cells.get(i));
            }
        }
    }

    public static byte[] csv(List<Table> tables) {
        List<List<String>> lines = new ArrayList<>();
        for (Table table : tables) {
            lines.add(List.of(table.name()));
            lines.add(shifted(table.headings()));
            table.lines().forEach(line -> lines.add(shifted(line.cells())));
        }
        return printed(lines);
    }

    private static List<String> shifted(List<String> cells) {
        List<String> line = new ArrayList<>(List.of(""));
        line.addAll(cells);
        return line;
    }

    public static byte[] zippedCsv(List<Table> tables) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Table table : tables) {
            List<List<String>> lines = new ArrayList<>(List.of(table.headings()));
            table.lines().forEach(line -> lines.add(line.cells()));
            files.put("form/" + table.name() + ".csv", printed(lines));
        }
        return zip(files);
    }

    private static byte[] printed(List<List<String>> lines) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecords(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(UTF_8);
    }

    public static byte[] ods(List<Table> tables) {
        StringBuilder sheets = new StringBuilder();
        for (Table table : tables) {
            sheets.append("<table:table table:name=\"").append(table.name()).append("\">");
            sheets.append(odsRow(table.headings()));
            table.lines().forEach(line -> sheets.append(odsRow(line.cells())));
            sheets.append("<table:table-row table:number-rows-repeated=\"1048000\">"
                    + "<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>");
        }
        return odsOf(sheets.toString());
    }

    private static String odsRow(List<String> cells) {
        StringBuilder row = new StringBuilder("<table:table-row>");
        for (String cell : cells) {
            row.append("<table:table-cell office:value-type=\"string\"><office:annotation><text:p>a remark</text:p>"
                    + "</office:annotation>");
            cell.lines()
                    .forEach(line ->
                            row.append("<text:p>").append(Xml.escape(line)).append("</text:p>"));
            row.append("</table:table-cell>");
        }
        return row.append("</table:table-row>").toString();
    }

    static byte[] odsOf(String sheets) {
        return odsWith(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
                        + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>"
                        + sheets + "</office:spreadsheet></office:body></office:document-content>",
                Map.of());
    }

    static byte[] odsWith(String content, Map<String, byte[]> more) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8));
        parts.put("content.xml", content.getBytes(UTF_8));
        parts.put("META-INF/manifest.xml", "<manifest/>".getBytes(UTF_8));
        parts.putAll(more);
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
