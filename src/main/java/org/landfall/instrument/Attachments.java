package org.landfall.instrument;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.condition.IFunctionHandler;
import org.kxml2.kdom.Document;
import org.kxml2.kdom.Element;
import org.kxml2.kdom.Node;

/**
 * Files that a form expects beside it. None is ever fetched: such a list is empty here, with the columns a choice needs,
 * and a look-up in it finds nothing.
 */
final class Attachments {
    static final IFunctionHandler PULLDATA = new IFunctionHandler() {
        @Override
        public String getName() {
            return "pulldata";
        }

        @Override
        public List<Class<?>[]> getPrototypes() {
            return List.of();
        }

        @Override
        public boolean rawArgs() {
            return true;
        }

        @Override
        public boolean realTime() {
            return false;
        }

        @Override
        public Object eval(Object[] arguments, EvaluationContext context) {
            return "";
        }
    };

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
