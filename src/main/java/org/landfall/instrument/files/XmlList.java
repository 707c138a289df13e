package org.landfall.instrument.files;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.javarosa.core.model.data.UncastData;
import org.javarosa.core.model.instance.TreeElement;
import org.landfall.instrument.xlsform.SheetGuard;

/** A list as .xml, whatever its elements are called: expressions look into it by their names. Attributes are left out. */
final class XmlList {
    private static final int MAX_DEPTH = 16;

    private final Deque<TreeElement> open = new ArrayDeque<>();
    private final Deque<Map<String, Integer>> counts = new ArrayDeque<>();
    private final StringBuilder words = new StringBuilder();
    private TreeElement root = new TreeElement("root", 0);
    private int elements;

    private XmlList() {}

    static TreeElement read(String text) {
        XmlList list = new XmlList();
        try {
            XMLStreamReader reader = SheetGuard.factory().createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                list.take(reader, reader.next());
            }
        } catch (XMLStreamException e) {
            throw new ListFile.Unreadable(e.getLocation().getLineNumber(), "xml", "");
        }
        return list.root;
    }

    private void take(XMLStreamReader reader, int event) {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new ListFile.Unreadable(0, "docType", "");
            case XMLStreamConstants.START_ELEMENT -> start(reader.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> words.append(reader.getText());
            case XMLStreamConstants.END_ELEMENT -> end();
            default -> {}
        }
    }

    private void start(String name) {
        boolean deep = open.size() >= MAX_DEPTH;
        ListFile.countCells(deep ? Long.MAX_VALUE : ++elements, 0);
        int place = counts.isEmpty() ? 0 : counts.peek().merge(name, 1, Integer::sum) - 1;
        if (place >= ListFile.MAX_ROWS) {
            throw new ListFile.Unreadable(0, "tooManyRows", String.valueOf(ListFile.MAX_ROWS));
        }
        TreeElement element = new TreeElement(name, place);
        if (open.isEmpty()) {
            root = element;
        } else {
            open.peek().addChild(element);
        }
        open.push(element);
        counts.push(new HashMap<>());
        words.setLength(0);
    }

    private void end() {
        TreeElement element = open.pop();
        counts.pop();
        if (element.isLeaf()) {
            element.setValue(new UncastData(ListFile.cell(words.toString().strip(), 0)));
        }
        words.setLength(0);
    }
}
