package org.landfall.instrument.xlsform;

import java.util.List;
import java.util.Map;

/** The {@code entities} sheet: a record that the form makes or changes in a shared list, kept for clients that know them. */
final class Entities {
    static final String VERSION = "2024.1.0";

    private Entities() {}

    static void add(List<Table> tables, Element root, Problems problems) {
        Table table = Table.find(tables, "entities").orElse(null);
        if (table == null || table.lines().isEmpty()) {
            return;
        }
        Columns columns =
                Columns.of(table, Map.of("list_name", List.of("dataset")), Columns.ENTITIES_KNOWN, "default", problems);
        Cells row = columns.cells(table.lines().getFirst(), false);
        if (table.lines().size() > 1) {
            problems.add("entities", table.lines().get(1).number(), "", "oneEntity");
        }
        String dataset = row.text("dataset");
        String id = row.text("entity_id");
        String createIf = row.text("create_if");
        String updateIf = row.text("update_if");
        if (!dataset.matches("[A-Za-z_][A-Za-z0-9_-]*") || dataset.startsWith("__")) {
            problems.add("entities", row.row(), "list_name", "badName", dataset);
        }
        if ((!updateIf.isEmpty() && id.isEmpty()) || (!id.isEmpty() && !createIf.isEmpty() && updateIf.isEmpty())) {
            problems.add("entities", row.row(), "entity_id", "entityColumns");
        }
        if (id.isEmpty() && row.text("label").isEmpty()) {
            problems.add("entities", row.row(), "label", "noLabel", dataset);
        }
        Element meta = root.children.stream()
                .filter(child -> child.bodyless)
                .findFirst()
                .orElse(null);
        if (meta != null) {
            meta.add(entity(row, dataset, id, createIf, updateIf));
        }
    }

    private static Element entity(Cells row, String dataset, String id, String createIf, String updateIf) {
        Element entity = new Element(Element.Kind.QUESTION, "entity", row.row());
        entity.type = QuestionKind.ENTITY;
        entity.instance.put("dataset", dataset);
        entity.instance.put("id", "");
        if (id.isEmpty() || !createIf.isEmpty()) {
            entity.instance.put("create", "1");
        }
        if (!id.isEmpty()) {
            entity.instance.put("update", "1");
            entity.instance.put("baseVersion", "");
            entity.instance.put("trunkVersion", "");
            entity.instance.put("branchId", "");
        }
        entity.parameters.put("dataset", dataset);
        put(entity, "entity_id", id);
        put(entity, "create_if", createIf);
        put(entity, "update_if", updateIf);
        put(entity, "label", row.text("label"));
        return entity;
    }

    private static void put(Element entity, String name, String value) {
        if (!value.isEmpty()) {
            entity.parameters.put(name, value);
        }
    }

    static boolean in(Element root) {
        boolean[] found = {false};
        root.visit(element -> found[0] |= element.type.equals(QuestionKind.ENTITY));
        return found[0];
    }

    static void instance(Element entity, Xml xml) {
        xml.raw("<entity");
        entity.instance.forEach((name, value) -> xml.raw(" " + name + "=\"" + Xml.escape(value) + "\""));
        xml.raw(">\n");
        if (entity.parameters.containsKey("label")) {
            xml.empty("label");
        }
        xml.close("entity");
    }

    static void binds(Element entity, References references, Xml xml) {
        String id = entity.parameters.getOrDefault("entity_id", "");
        calculated(entity, "/@create", entity.parameters.getOrDefault("create_if", ""), references, xml);
        calculated(entity, "/@update", entity.parameters.getOrDefault("update_if", ""), references, xml);
        xml.empty(
                "bind",
                "nodeset",
                entity.path() + "/@id",
                "type",
                "string",
                "readonly",
                "true()",
                "calculate",
                references.resolve(id, entity));
        if (id.isEmpty() || !entity.parameters.getOrDefault("create_if", "").isEmpty()) {
            xml.empty("setvalue", "ref", entity.path() + "/@id", "event", Element.Action.FIRST_LOAD, "value", "uuid()");
        }
        if (!id.isEmpty()) {
            String item = "instance('" + entity.parameters.get("dataset") + "')/root/item[name=" + id + "]";
            calculated(entity, "/@baseVersion", item + "/__version", references, xml);
            calculated(entity, "/@trunkVersion", item + "/__trunkVersion", references, xml);
            calculated(entity, "/@branchId", item + "/__branchId", references, xml);
        }
        calculated(entity, "/label", entity.parameters.getOrDefault("label", ""), references, xml);
    }

    private static void calculated(Element entity, String place, String expression, References references, Xml xml) {
        if (!expression.isEmpty()) {
            xml.empty(
                    "bind",
                    "nodeset",
                    entity.path() + place,
                    "calculate",
                    references.resolve(expression, entity),
                    "type",
                    "string",
                    "readonly",
                    "true()");
        }
    }
}
