package org.landfall.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.javarosa.core.model.data.UncastData;
import org.javarosa.core.model.instance.TreeElement;
import org.kxml2.kdom.Document;
import org.kxml2.kdom.Element;
import org.kxml2.kdom.Node;
import org.landfall.instrument.xlsform.Table;

/**
 * Lists of the sheet {@code external_choices}. An XForm only has a query into them; for the engine's eyes it becomes a
 * question with choices where the list is there.
 */
final class ExternalChoices {
    private static final Pattern LIST = Pattern.compile("instance\\('([^']+)'\\)/root/item.*", Pattern.DOTALL);

    private ExternalChoices() {}

    /** By name, each as the tree that its query looks into. */
    static Map<String, TreeElement> of(List<Table> sheets) {
        Map<String, TreeElement> lists = new LinkedHashMap<>();
        Table.find(sheets, "external_choices").ifPresent(sheet -> {
            List<String> columns = columns(sheet.headings());
            int list = columns.indexOf("list_name");
            for (Table.Line line : sheet.lines()) {
                if (list >= 0 && !line.cell(list).isBlank()) {
                    add(lists.computeIfAbsent(line.cell(list), _ -> new TreeElement("root", 0)), columns, line);
                }
            }
        });
        return lists;
    }

    /** A label with languages is the one that stands first: the query knows only one. */
    private static List<String> columns(List<String> headings) {
        List<String> columns = new ArrayList<>();
        for (String heading : headings) {
            String plain = heading.replaceAll("\\s*:.*", "").strip().replaceAll("^list name$", "list_name");
            columns.add(columns.contains(plain) ? "" : plain);
        }
        return columns;
    }

    private static void add(TreeElement root, List<String> columns, Table.Line line) {
        TreeElement item = new TreeElement("item", root.getNumChildren());
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).isEmpty()) {
                TreeElement field = new TreeElement(columns.get(i), 0);
                field.setValue(new UncastData(line.cell(i)));
                item.addChild(field);
            }
        }
        root.addChild(item);
    }

    /** Turns queries into these lists into questions with choices. */
    static void offer(Document document, Set<String> lists) {
        if (!lists.isEmpty()) {
            Element html = document.getRootElement();
            offer(html, lists);
            model(html, lists);
        }
    }

    private static void offer(Element element, Set<String> lists) {
        String query = element.getAttributeValue(null, "query");
        Matcher list = LIST.matcher(query == null ? "" : query);
        if (list.matches() && lists.contains(list.group(1))) {
            element.setName("select1");
            element.setAttribute(null, "query", null);
            Element itemset = child(element, "itemset");
            itemset.setAttribute(null, "nodeset", query);
            child(itemset, "value").setAttribute(null, "ref", "name");
            child(itemset, "label").setAttribute(null, "ref", "label");
            return;
        }
        for (int i = 0; i < element.getChildCount(); i++) {
            if (element.getType(i) == Node.ELEMENT) {
                offer((Element) element.getChild(i), lists);
            }
        }
    }

    /** An empty place for each list, behind the record. */
    private static void model(Element element, Set<String> lists) {
        if (element.getName().equals("model")) {
            for (String list : lists) {
                Element instance = element.createElement(element.getNamespace(), "instance");
                instance.setAttribute(null, "id", list);
                Element item = child(child(instance, "root"), "item");
                child(item, "name");
                child(item, "label");
                element.addChild(1, Node.ELEMENT, instance);
            }
            return;
        }
        for (int i = 0; i < element.getChildCount(); i++) {
            if (element.getType(i) == Node.ELEMENT) {
                model((Element) element.getChild(i), lists);
            }
        }
    }

    private static Element child(Element parent, String name) {
        Element child = parent.createElement(parent.getNamespace(), name);
        parent.addChild(Node.ELEMENT, child);
        return child;
    }
}
