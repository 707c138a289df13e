package org.landfall.instrument.xform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landfall.instrument.xlsform.Problems;
import org.landfall.instrument.xlsform.Table;
import org.w3c.dom.Element;

/** The choices sheet: lists that stand beside the record, and those that stand in their question. */
final class Lists {
    private static final String VALUE = "name";
    private static final String LABEL = "label";

    private final Words words;
    private final Place root;
    private final Problems problems;
    private final SheetBuilder sheet = new SheetBuilder("choices", "list_name name label media");
    private final Map<String, Element> instances = new LinkedHashMap<>();
    private final Map<String, List<Map<String, String>>> written = new HashMap<>();
    private boolean sameCodes;

    Lists(Source source, Words words, Place root, Problems problems) {
        this.words = words;
        this.root = root;
        this.problems = problems;
        source.lists().forEach(instance -> instances.put(Dom.attribute(instance, "id"), instance));
    }

    /** Where the instance is a file: its name. */
    Optional<String> file(String id) {
        return Optional.ofNullable(instances.get(id))
                .map(instance -> Dom.attribute(instance, "src"))
                .filter(source -> !source.isEmpty())
                .map(source -> source.substring(source.lastIndexOf('/') + 1));
    }

    Map<String, Element> instances() {
        return instances;
    }

    boolean sameCodes() {
        return sameCodes;
    }

    Optional<Table> table() {
        return sheet.isEmpty() ? Optional.empty() : Optional.of(sheet.table());
    }

    /** False where the instance is no list of choices. */
    boolean write(String id, String value, String label) {
        Element instance = instances.get(id);
        if (instance == null || Dom.children(instance).isEmpty()) {
            return false;
        }
        if (written.containsKey(id)) {
            return true;
        }
        String code = value.isEmpty() ? VALUE : value;
        List<Map<String, String>> rows = new ArrayList<>();
        for (Element item : Dom.children(Dom.children(instance).getFirst())) {
            if (Dom.child(item, code).isEmpty()) {
                return false;
            }
            rows.add(row(id, item, code, label));
        }
        write(id, rows);
        return !rows.isEmpty();
    }

    /** What no question used yet but may be looked up in. */
    void writeOthers() {
        instances.forEach((id, instance) -> {
            if (file(id).isEmpty() && !written.containsKey(id) && !write(id, "", "")) {
                problems.warn("", 0, id, "xformLost", "instance " + id);
            }
        });
    }

    private Map<String, String> row(String id, Element item, String code, String label) {
        Map<String, String> row = new LinkedHashMap<>(Map.of("list_name", id));
        String byId = label.startsWith("jr:itext(") ? label.replaceAll("jr:itext\\(\\s*|\\s*\\)", "") : "";
        for (Element part : Dom.children(item)) {
            String name = part.getLocalName();
            String text = part.getTextContent().strip();
            if (name.equals(code)) {
                SheetBuilder.put(row, VALUE, text);
            } else if (name.equals(byId) || (label.isEmpty() && name.equals("itextId"))) {
                texts(row, words.byId(text, root));
            } else if (name.equals(label) || (name.equals(LABEL) && !row.containsKey(LABEL))) {
                SheetBuilder.put(row, LABEL, text);
            } else {
                SheetBuilder.put(row, name, text);
            }
        }
        return row;
    }

    /** The name of the list that these choices make; questions with the same choices share one. */
    String inline(Place question, List<Element> items) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Element item : items) {
            Map<String, String> row = new LinkedHashMap<>();
            SheetBuilder.put(
                    row,
                    VALUE,
                    Dom.child(item, "value")
                            .map(Element::getTextContent)
                            .orElse("")
                            .strip());
            Dom.child(item, LABEL).ifPresent(label -> texts(row, words.of(label, root)));
            rows.add(row);
        }
        for (Map.Entry<String, List<Map<String, String>>> list : written.entrySet()) {
            if (withoutName(list.getValue()).equals(rows)) {
                return list.getKey();
            }
        }
        String name = question.name;
        while (written.containsKey(name) || instances.containsKey(name)) {
            name += "_";
        }
        String list = name;
        rows.forEach(row -> row.put("list_name", list));
        write(list, rows);
        return list;
    }

    private static List<Map<String, String>> withoutName(List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> {
                    Map<String, String> rest = new LinkedHashMap<>(row);
                    rest.remove("list_name");
                    return rest;
                })
                .toList();
    }

    private void write(String name, List<Map<String, String>> rows) {
        written.put(name, rows);
        Set<String> codes = new HashSet<>();
        rows.forEach(row -> {
            sheet.row().putAll(row);
            sameCodes |= !codes.add(row.getOrDefault(VALUE, ""));
        });
    }

    private static void texts(Map<String, String> row, Map<String, Map<String, String>> forms) {
        Texts.put(row, LABEL, forms, Map.of());
    }
}
