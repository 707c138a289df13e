package org.landfall.instrument;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.kxml2.kdom.Document;
import org.kxml2.kdom.Element;
import org.kxml2.kdom.Node;

/**
 * Files that a form expects beside it. None is ever fetched: the form is parsed with an empty list, with the columns a
 * choice needs, in place of each; {@link FormFiles} puts in what was handed in with the form.
 */
final class Attachments {
    private static final Pattern COLUMN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");

    private Attachments() {}

    static void emptyIn(Document document) {
        Set<String> columns = new LinkedHashSet<>(List.of("name", "label", "id", "title"));
        columnsOfChoices(document.getRootElement(), columns);
        emptyIn(document.getRootElement(), columns);
    }

    private static void columnsOfChoices(Element element, Set<String> columns) {
        for (int i = 0; i < element.getChildCount(); i++) {
            if (element.getType(i) == Node.ELEMENT) {
                Element child = (Element) element.getChild(i);
                String ref = child.getAttributeValue(null, "ref");
                if (element.getName().equals("itemset")
                        && ref != null
                        && COLUMN.matcher(ref).matches()) {
                    columns.add(ref);
                }
                columnsOfChoices(child, columns);
            }
        }
    }

    private static void emptyIn(Element element, Set<String> columns) {
        if (element.getName().equals("instance") && element.getAttributeValue(null, "src") != null) {
            element.setAttribute(null, "src", null);
            Element root = child(element, "root");
            Element item = child(root, "item");
            columns.forEach(column -> child(item, column));
            return;
        }
        for (int i = 0; i < element.getChildCount(); i++) {
            if (element.getType(i) == Node.ELEMENT) {
                emptyIn((Element) element.getChild(i), columns);
            }
        }
    }

    private static Element child(Element parent, String name) {
        Element child = parent.createElement(parent.getNamespace(), name);
        parent.addChild(Node.ELEMENT, child);
        return child;
    }
}
