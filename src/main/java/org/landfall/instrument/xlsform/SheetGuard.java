package org.landfall.instrument.xlsform;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one XML part of a workbook as a stream and refuses document types and sheets beyond reason. */
public final class SheetGuard {
    static final int MAX_ROWS = 100_000;
    static final int MAX_CELLS = 1_000_000;
    static final int MAX_COLUMN_LETTERS = 2;
    static final int MAX_DEPTH = 64;

    private SheetGuard() {}

    static void check(byte[] xml) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
            Count count = new Count();
            while (reader.hasNext()) {
                count.take(reader, reader.next());
            }
        } catch (XMLStreamException e) {
            throw new UnreadableWorkbookException("notWorkbook");
        }
    }

    public static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private static final class Count {
        private int depth;
        private int rows;
        private int cells;

        void take(XMLStreamReader reader, int event) {
            switch (event) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnreadableWorkbookException("docType");
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }

        private void start(XMLStreamReader reader) {
            if (++depth > MAX_DEPTH) {
                throw new UnreadableWorkbookException("notWorkbook");
            }
            switch (reader.getLocalName()) {
                case "row", "table-row" -> rows++;
                case "table-cell" -> cells++;
                case "c" -> cell(reader.getAttributeValue(null, "r"));
                default -> {}
            }
            if (rows > MAX_ROWS || cells > MAX_CELLS) {
                throw new UnreadableWorkbookException("tooManyRows");
            }
        }

        private void cell(@org.jspecify.annotations.Nullable String address) {
            cells++;
            if (address != null
                    && address.length() > MAX_COLUMN_LETTERS
                    && Character.isLetter(address.charAt(MAX_COLUMN_LETTERS))) {
                throw new UnreadableWorkbookException("tooManyColumns");
            }
        }
    }
}
