package org.landfall.release;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.landfall.analysis.Label;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.Variable;
import org.landfall.analysis.Vintage;
import org.landfall.shell.Csv;
import org.landfall.shell.ModuleTexts;
import org.springframework.stereotype.Component;

/** ddi.xml: the columns of every table as DDI-Codebook 2.5, for archives. */
@Component
class DdiCodebook {
    static final String NAMESPACE = "ddi:codebook:2_5";
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);

    private final ModuleTexts texts;

    DdiCodebook(ModuleTexts texts) {
        this.texts = texts;
    }

    /** @param files the CSV of each table, in the order of the tables */
    String of(Vintage vintage, List<ProtectedTable> tables, List<PackagedFile> files) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("codeBook");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("version", "2.5");
            study(xml, vintage);
            for (int i = 0; i < tables.size(); i++) {
                file(xml, i + 1, tables.get(i), files.get(i));
            }
            xml.writeStartElement("dataDscr");
            for (int i = 0; i < tables.size(); i++) {
                variables(xml, i + 1, tables.get(i));
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text + "\n";
    }

    private void study(XMLStreamWriter xml, Vintage vintage) throws XMLStreamException {
        xml.writeStartElement("stdyDscr");
        xml.writeStartElement("citation");
        xml.writeStartElement("titlStmt");
        element(xml, "titl", vintage.studyCode() + " " + vintage.label());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("stdyInfo");
        for (var locale : LANGUAGES) {
            inLanguage(xml, "abstract", locale, texts.getTranslation("release.package.description", locale));
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void file(XMLStreamWriter xml, int number, ProtectedTable table, PackagedFile file)
            throws XMLStreamException {
        xml.writeStartElement("fileDscr");
        xml.writeAttribute("ID", "F" + number);
        xml.writeStartElement("fileTxt");
        element(xml, "fileName", file.path());
        xml.writeStartElement("dimensns");
        element(xml, "caseQnty", Integer.toString(table.noisy().size()));
        element(xml, "varQnty", Integer.toString(Column.of(table).size()));
        xml.writeEndElement();
        xml.writeStartElement("fileType");
        xml.writeAttribute("charset", "UTF-8");
        xml.writeCharacters("text/csv");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void variables(XMLStreamWriter xml, int file, ProtectedTable table) throws XMLStreamException {
        for (var column : Column.of(table)) {
            xml.writeStartElement("var");
            xml.writeAttribute("ID", "F" + file + "_" + column.name());
            xml.writeAttribute("name", column.name());
            xml.writeAttribute("files", "F" + file);
            for (var locale : LANGUAGES) {
                inLanguage(xml, "labl", locale, column.label(locale, texts));
            }
            for (var code : column.codes()) {
                xml.writeStartElement("catgry");
                if (code.code().equals(Variable.NOT_STATED)) {
                    xml.writeAttribute("missing", "Y");
                }
                element(xml, "catValu", Csv.neutral(code.code()));
                for (var locale : LANGUAGES) {
                    inLanguage(xml, "labl", locale, in(code.label(), locale));
                }
                xml.writeEndElement();
            }
            xml.writeEmptyElement("varFormat");
            xml.writeAttribute("type", column.number() ? "numeric" : "character");
            xml.writeEndElement();
        }
    }

    private static String in(Label label, Locale locale) {
        return label.in(locale.getLanguage());
    }

    private static void inLanguage(XMLStreamWriter xml, String name, Locale locale, String words)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute("xml:lang", locale.getLanguage());
        xml.writeCharacters(Syntax.oneLine(words));
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(Syntax.oneLine(words));
        xml.writeEndElement();
    }
}
