package org.landfall.instrument.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The entities sheet, kept for clients that know entities: reads it, finds out which questions are saved to which list and
 * puts each entity into the group or repeat it belongs to.
 */
final class Entities {
    static final String SAVE_TO = "entities:saveto";
    private static final String SHEET = "entities";
    private static final String RESERVED = "__";
    private static final Set<String> TAKEN = Set.of("name", "label");
    private static final Map<String, List<String>> ALIASES = Map.of("list_name", List.of("dataset"));

    private final Problems problems;
    private final Map<String, Entity> byList = new LinkedHashMap<>();
    private final Map<String, List<EntityPlaces.Use>> uses = new LinkedHashMap<>();
    private final Map<String, Set<String>> saved = new LinkedHashMap<>();
    private boolean inRepeat;

    private Entities(Problems problems) {
        this.problems = problems;
    }

    static Entities read(List<Table> tables, Element root, Problems problems) {
        Entities entities = new Entities(problems);
        Table.find(tables, SHEET).ifPresent(entities::rows);
        root.visit(entities::uses);
        if (problems.none()) {
            entities.place(root);
        }
        return entities;
    }

    /** The version of the specification they need, empty without entities. */
    String version() {
        return byList.isEmpty() ? "" : byList.size() > 1 || inRepeat ? "2025.1.0" : "2024.1.0";
    }

    private void rows(Table table) {
        Columns columns = Columns.of(table, ALIASES, Columns.ENTITIES_KNOWN, SettingsRow.DEFAULT, problems);
        for (Table.Line line : table.lines()) {
            Cells row = columns.cells(line, false);
            row.values().keySet().stream()
                    .map(List::getFirst)
                    .filter(column -> !Columns.ENTITIES_KNOWN.contains(column))
                    .forEach(column -> problems.add(SHEET, 1, column, "entityColumn", column));
            row(new Entity(
                    row.text("dataset"),
                    row.text("entity_id"),
                    row.text("create_if"),
                    row.text("update_if"),
                    row.text("label"),
                    row.row()));
        }
    }

    private void row(Entity entity) {
        String list = entity.list();
        if (list.startsWith(RESERVED) || list.contains(".") || !Names.valid(list)) {
            problems.add(SHEET, entity.row(), "list_name", "badName", list);
        }
        boolean updateWithoutId = !entity.updateIf().isEmpty() && entity.id().isEmpty();
        if (updateWithoutId
                || (entity.updates()
                        && !entity.createIf().isEmpty()
                        && entity.updateIf().isEmpty())) {
            problems.add(SHEET, entity.row(), "entity_id", "entityColumns");
        }
        if (!entity.updates() && entity.label().isEmpty()) {
            problems.add(SHEET, entity.row(), "label", "noLabel", list);
        }
        if (byList.putIfAbsent(list, entity) != null) {
            problems.add(SHEET, entity.row(), "list_name", "entityTwice", list);
        }
    }

    private void uses(Element element) {
        if (element.parent == null || element.bodyless || element.row == 0) {
            return;
        }
        Localized saveTo = element.bind.getOrDefault(SAVE_TO, Localized.NONE);
        if (!saveTo.isEmpty()) {
            saved(element, saveTo.plain());
        }
        byList.values().stream()
                .filter(entity -> entity.references().contains(element.name))
                .forEach(entity -> use(entity, element, false));
    }

    private void saved(Element element, String saveTo) {
        String[] parts = saveTo.split("#", -1);
        String list = parts.length > 1 ? parts[0] : byList.keySet().stream().findFirst().orElse("");
        String property = parts[parts.length - 1];
        Entity entity = byList.get(list);
        if (byList.isEmpty()) {
            refuse(element, "saveToWithoutEntity");
        } else if (parts.length > 2 || (parts.length == 1 && byList.size() > 1)) {
            refuse(element, "saveToWhich");
        } else if (entity == null) {
            refuse(element, "saveToList", list);
        } else if (element.kind != Element.Kind.QUESTION) {
            refuse(element, "saveToGroup");
        } else if (TAKEN.contains(property.toLowerCase(Locale.ROOT))
                || property.startsWith(RESERVED)
                || !Names.valid(property)) {
            refuse(element, "badName", property);
        } else if (!saved.computeIfAbsent(list, _ -> new LinkedHashSet<>()).add(property)) {
            refuse(element, "saveToTwice", property);
        } else {
            element.bind.put(SAVE_TO, Localized.of(property));
            use(entity, element, true);
        }
    }

    private void refuse(Element element, String key, String... values) {
        problems.survey(element.row, "save_to", key, values);
    }

    private void use(Entity entity, Element element, boolean saves) {
        if (element.parent != null) {
            uses.computeIfAbsent(entity.list(), _ -> new ArrayList<>())
                    .add(new EntityPlaces.Use(element.parent, element.row, saves));
        }
    }

    private void place(Element root) {
        Map<Entity, List<EntityPlaces.Use>> all = byList.values().stream()
                .collect(Collectors.toMap(
                        entity -> entity,
                        entity -> uses.getOrDefault(entity.list(), List.of()),
                        (one, _) -> one,
                        LinkedHashMap::new));
        new EntityPlaces(root, problems).of(all).forEach((entity, container) -> {
            Element made = element(entity);
            Element meta = container.meta();
            meta.add(made);
            meta.children.addFirst(meta.children.removeLast());
            boolean repeated = meta.repeat() != null;
            inRepeat |= repeated;
            if (!entity.updates()) {
                made.actions.add(id(Element.Action.FIRST_LOAD));
                if (repeated) {
                    made.actions.add(id(Element.Action.NEW_REPEAT));
                }
            }
        });
    }

    private static Element element(Entity entity) {
        Element element = new Element(Element.Kind.QUESTION, "entity", entity.row());
        element.type = QuestionKind.ENTITY;
        element.entity = entity;
        return element;
    }

    private static Element.Action id(String event) {
        return new Element.Action("setvalue", event, Map.of("value", "uuid()"));
    }
}
