package org.landfall.instrument.xform;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.landfall.instrument.xlsform.Problems;
import org.landfall.instrument.xlsform.Table;
import org.w3c.dom.Element;

/** Writes the sheets that describe the form as a whole. */
final class Settings {
    private static final Set<String> META = Set.of("instanceID", "instanceName", "audit", "entity");

    private final Source source;
    private final Place root;
    private final Paths paths;
    private final Problems problems;

    Settings(Source source, Place root, Paths paths, Problems problems) {
        this.source = source;
        this.root = root;
        this.paths = paths;
        this.problems = problems;
    }

    Table table(String defaultLanguage, boolean sameCodes) {
        SheetBuilder sheet =
                new SheetBuilder("settings", "form_title form_id version default_language instance_name style");
        Map<String, String> row = sheet.row();
        SheetBuilder.put(row, "form_title", source.title());
        row.put("form_id", id());
        SheetBuilder.put(
                row,
                "version",
                root.attributes.getOrDefault("version", root.attributes.getOrDefault("orx:version", "")));
        SheetBuilder.put(row, "default_language", defaultLanguage);
        SheetBuilder.put(row, "style", Dom.attribute(source.body(), "class"));
        SheetBuilder.put(row, "name", root.name.equals("data") ? "" : root.name);
        SheetBuilder.put(row, "allow_choice_duplicates", sameCodes ? "yes" : "");
        meta(row);
        Dom.child(source.model(), "submission").ifPresent(submission -> submission(row, submission));
        root.attributes.forEach((name, value) -> {
            if (!Set.of("id", "version", "orx:version").contains(name)) {
                SheetBuilder.put(row, "attribute::" + name, value);
            }
        });
        String namespace = source.data().getNamespaceURI();
        if (namespace != null && !namespace.equals(Dom.XFORMS)) {
            row.put("instance_xmlns", namespace);
        }
        SheetBuilder.put(
                row,
                "namespaces",
                source.foreign().entrySet().stream()
                        .map(one -> one.getKey() + "=\"" + one.getValue() + "\"")
                        .collect(Collectors.joining(" ")));
        return sheet.table();
    }

    /** Forms may go by their namespace alone. */
    private String id() {
        String id = root.attributes.getOrDefault("id", "");
        if (!id.isEmpty()) {
            return id;
        }
        String namespace = String.valueOf(source.data().getNamespaceURI());
        String made = namespace.equals(Dom.XFORMS) || namespace.equals("null") ? root.name : namespace;
        String plain = made.replaceFirst("^[a-z]+:/*", "").replaceAll("[^\\p{L}\\p{N}_.-]", "_");
        problems.warn("", 0, root.path(), "xformNoId", plain);
        return plain.length() > 64 ? plain.substring(0, 64) : plain;
    }

    private void meta(Map<String, String> row) {
        Place meta = root.find("meta");
        if (meta == null || meta.find("instanceID") == null) {
            row.put("omit_instanceid", "yes");
        }
        if (meta == null) {
            return;
        }
        Place name = meta.find("instanceName");
        if (name != null) {
            SheetBuilder.put(row, "instance_name", paths.expression(name.bind.getOrDefault("calculate", ""), name));
        }
        meta.children.stream()
                .filter(child -> !META.contains(child.name))
                .forEach(child -> problems.warn("", 0, child.path(), "xformLost", child.name));
    }

    private static void submission(Map<String, String> row, Element submission) {
        SheetBuilder.put(row, "submission_url", Dom.attribute(submission, "action"));
        SheetBuilder.put(row, "auto_send", Dom.attribute(submission, "auto-send"));
        SheetBuilder.put(row, "auto_delete", Dom.attribute(submission, "auto-delete"));
        SheetBuilder.put(
                row,
                "client_editable",
                Dom.attribute(submission, "client-editable").equals("true") ? "yes" : "");
        SheetBuilder.put(row, "public_key", Dom.attribute(submission, "base64RsaPublicKey"));
    }

    Optional<Table> entities() {
        SheetBuilder sheet = new SheetBuilder("entities", "list_name entity_id create_if update_if label");
        root.entities().forEach(entity -> entity(sheet.row(), entity));
        return sheet.isEmpty() ? Optional.empty() : Optional.of(sheet.table());
    }

    private void entity(Map<String, String> row, Place entity) {
        SheetBuilder.put(row, "list_name", entity.attributes.getOrDefault("dataset", ""));
        put(row, "entity_id", entity, "@id calculate");
        put(row, "create_if", entity, "@create calculate");
        put(row, "update_if", entity, "@update calculate");
        Place label = entity.find("label");
        if (label != null) {
            put(row, "label", label, "calculate");
        }
    }

    private void put(Map<String, String> row, String heading, Place place, String rule) {
        SheetBuilder.put(row, heading, paths.expression(place.bind.getOrDefault(rule, ""), place));
    }
}
