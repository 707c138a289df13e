package org.landfall.instrument.xlsform;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads OpenDocument spreadsheets as a stream. A row or cell may stand for a million of its kind; what is empty is only
 * counted, and what is filled is bounded like everywhere else.
 */
final class OdsReader {
    private static final String TYPE = "value-type";

    private final XMLStreamReader xml;
    private final Predicate<String> wanted;
    private final List<Table> sheets = new ArrayList<>();
    private @Nullable SheetRows sheet;
    private long row;
    private int cells;

    private OdsReader(XMLStreamReader xml, Predicate<String> wanted) {
        this.xml = xml;
        this.wanted = wanted;
    }

    static List<Table> read(byte[] file, Predicate<String> wanted) {
        Map<String, byte[]> parts = WorkbookArchive.parts(file);
        byte[] manifest = parts.getOrDefault("META-INF/manifest.xml", new byte[0]);
        if (new String(manifest, StandardCharsets.UTF_8).contains("encryption-data")) {
            throw new UnreadableWorkbookException("encrypted");
        }
        byte[] content = parts.getOrDefault("content.xml", new byte[0]);
        SheetGuard.check(content);
        try {
            XMLStreamReader xml = SheetGuard.factory().createXMLStreamReader(new ByteArrayInputStream(content));
            return new OdsReader(xml, wanted).tables();
        } catch (XMLStreamException | NumberFormatException e) {
            throw new UnreadableWorkbookException("notWorkbook");
        }
    }

    private List<Table> tables() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "table" -> begin();
                    case "table-row" -> row();
                    case "table-source", "dde-source" -> throw new UnreadableWorkbookException("externalLinks");
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("table")) {
                end();
            }
        }
        return sheets;
    }

    private void begin() {
        String name = String.valueOf(attribute("name"));
        sheet = wanted.test(name) ? new SheetRows(name) : null;
        row = 0;
    }

    private void end() {
        if (sheet != null) {
            sheets.add(sheet.table());
            sheet = null;
        }
    }

    private void row() throws XMLStreamException {
        long repeated = repeated("number-rows-repeated");
        List<String> texts = new ArrayList<>();
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("table-row"))) {
            if (xml.isStartElement() && xml.getLocalName().matches("(covered-)?table-cell")) {
                cell(texts);
            }
        }
        if (sheet != null && texts.stream().anyMatch(text -> !text.isBlank())) {
            if (repeated > WorkbookReader.MAX_FILLED_ROWS) {
                throw new UnreadableWorkbookException("tooManyRows");
            }
            for (int i = 1; i <= repeated; i++) {
                sheet.add(Math.toIntExact(row + i), texts);
            }
        }
        row += repeated;
        if (row > Integer.MAX_VALUE / 2) {
            throw new UnreadableWorkbookException("tooManyRows");
        }
    }

    private void cell(List<String> texts) throws XMLStreamException {
        long repeated = repeated("number-columns-repeated");
        String value = value();
        String text = text(xml.getLocalName());
        String cell = value == null ? text : value;
        if (++cells > SheetGuard.MAX_CELLS) {
            throw new UnreadableWorkbookException("tooManyRows");
        }
        if (!cell.isBlank() && texts.size() + repeated > SheetRows.MOST_COLUMNS) {
            throw new UnreadableWorkbookException("tooManyColumns");
        }
        texts.addAll(Collections.nCopies((int) Math.min(repeated, SheetRows.MOST_COLUMNS + 1), cell));
        if (texts.size() > 2 * SheetRows.MOST_COLUMNS) {
            throw new UnreadableWorkbookException("tooManyColumns");
        }
    }

    /** Null for cells of text. */
    private @Nullable String value() {
        String type = attribute(TYPE);
        if (type == null) {
            return null;
        }
        return switch (type) {
            case "float", "percentage", "currency" -> CellText.number(new BigDecimal(number()), 0, null);
            case "boolean" -> CellText.truth("true".equals(attribute("boolean-value")));
            case "date" -> attribute("date-value");
            case "time" -> time(attribute("time-value"));
            default -> null;
        };
    }

    private String number() {
        String number = String.valueOf(attribute("value"));
        if (number.length() > 40 || !number.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d{1,2})?")) {
            throw new NumberFormatException();
        }
        return number;
    }

    private static @Nullable String time(@Nullable String duration) {
        return duration == null || !duration.matches("PT\\d{1,2}H\\d{1,2}M\\d{1,2}(\\.\\d{1,9})?S")
                ? null
                : LocalTime.MIDNIGHT.plus(Duration.parse(duration)).toString();
    }

    /** The paragraphs of a cell, each a line; comments on the cell are passed over. */
    private String text(String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean paragraph = false;
        int comment = 0;
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals(end))) {
            if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "annotation" -> comment++;
                    case "p" -> {
                        text.append(comment == 0 && paragraph ? "\n" : "");
                        paragraph |= comment == 0;
                    }
                    case "line-break" -> text.append(comment == 0 ? "\n" : "");
                    case "s", "tab" -> text.append(comment == 0 ? " ".repeat((int) Math.min(repeated("c"), 100)) : "");
                    default -> {}
                }
            } else if (xml.isEndElement() && xml.getLocalName().equals("annotation")) {
                comment--;
            } else if (xml.isCharacters() && paragraph && comment == 0) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    private long repeated(String name) {
        String count = attribute(name);
        return count == null ? 1 : Math.max(1, Long.parseLong(count.length() > 9 ? "999999999" : count));
    }

    private @Nullable String attribute(String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }
}
