package org.landfall.instrument.xform;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.landfall.instrument.xlsform.Problems;
import org.landfall.instrument.xlsform.Table;
import org.w3c.dom.Element;

/** Writes the survey sheet: the nodes of the record from top to bottom, groups and repeats around them. */
final class Survey {
    private static final String USUAL = "type name label hint guidance_hint media required required_message relevant"
            + " constraint constraint_message calculation read_only default trigger choice_filter appearance parameters"
            + " repeat_count bind body instance save_to";

    private final Rows rows;
    private final Selects selects;
    private final ListsBeside beside;
    private final Problems problems;
    private final SheetBuilder sheet = new SheetBuilder("survey", USUAL);
    private final Set<String> names = new HashSet<>();
    private int loose;

    Survey(Rows rows, Selects selects, ListsBeside beside, Problems problems) {
        this.rows = rows;
        this.selects = selects;
        this.beside = beside;
        this.problems = problems;
    }

    Table write(Place root, Lists lists) {
        collect(root);
        section(root);
        audit(root);
        lists.writeOthers();
        files(lists);
        return sheet.table();
    }

    private void collect(Place place) {
        names.add(place.name);
        place.children.forEach(this::collect);
    }

    private void section(Place section) {
        Element open = null;
        for (Place child : section.inOrder()) {
            if (child.meta()) {
                continue;
            }
            if (!Objects.equals(open, child.loose) && child.order > 0) {
                end(open);
                open = child.loose;
                begin(open, section);
            }
            if (child.section()
                    || (child.control != null && child.control.getLocalName().equals("group"))) {
                group(child);
            } else {
                question(child);
            }
        }
        end(open);
    }

    /** A group of the body that is no node of the record gets a node of its own in the sheets. */
    private void begin(@org.jspecify.annotations.Nullable Element group, Place around) {
        if (group == null) {
            return;
        }
        String name;
        do {
            name = "section_" + ++loose;
        } while (!names.add(name));
        Map<String, String> row = sheet.row();
        row.put("type", "begin_group");
        row.put("name", name);
        rows.words(row, around, group);
        rows.control(row, around, group);
        problems.warn("", 0, around.path(), "xformLoose", name);
    }

    private void end(@org.jspecify.annotations.Nullable Element group) {
        if (group != null) {
            sheet.row().put("type", "end_group");
        }
    }

    private void group(Place place) {
        String word = place.repeat ? "repeat" : "group";
        Map<String, String> row = sheet.row();
        row.put("type", "begin_" + word);
        row.put("name", place.name);
        if (place.control != null) {
            rows.words(row, place, place.labelled == null ? place.control : place.labelled);
            rows.control(row, place, place.control);
        }
        rows.bind(row, place, "");
        rows.instance(row, place);
        section(place);
        sheet.row().put("type", "end_" + word);
    }

    private void question(Place place) {
        Map<String, String> row = sheet.row();
        String type = Types.of(place);
        row.put("type", type);
        row.put("name", place.name);
        Element control = place.control;
        if (control != null) {
            boolean external = !Dom.attribute(control, "query").isEmpty();
            if (external) {
                beside.external(row, place, Dom.attribute(control, "query"));
            } else if (Selects.is(control)) {
                selects.fill(row, place, control);
            } else if (type.equals("osm")) {
                row.put("type", (type + " " + beside.tags(place, Dom.children(control, "tag"))).strip());
            }
            rows.words(row, place, control);
            rows.control(row, place, control);
            selects.beside(row, place, control);
            rows.needsLabel(row, place);
        }
        rows.bind(row, place, type);
        rows.instance(row, place);
        rows.values(row, place);
    }

    private void audit(Place root) {
        Place meta = root.find("meta");
        Place audit = meta == null ? null : meta.find("audit");
        if (audit != null) {
            Map<String, String> row = sheet.row();
            row.put("type", "audit");
            row.put("name", "audit");
            StringBuilder parameters = new StringBuilder();
            audit.bind.forEach((name, value) -> {
                if (name.startsWith("odk:")) {
                    parameters
                            .append(name.substring(4))
                            .append('=')
                            .append(value)
                            .append(' ');
                }
            });
            SheetBuilder.put(row, "parameters", parameters.toString().strip());
        }
    }

    /** Files that nothing chooses from but expressions may look into. */
    private void files(Lists lists) {
        List<String> said = rows.said(sheet.table());
        for (String id : lists.instances().keySet()) {
            String file = lists.file(id).orElse("");
            boolean known = file.isEmpty()
                    || file.equals("last-saved")
                    || said.stream()
                            .anyMatch(cell -> cell.endsWith("_from_file " + file)
                                    || cell.matches("(?s).*pulldata\\s*\\(\\s*['\"]" + java.util.regex.Pattern.quote(id)
                                            + "['\"].*"));
            if (!known) {
                Map<String, String> row = sheet.row();
                row.put("type", file.endsWith(".csv") ? "csv-external" : "xml-external");
                row.put("name", id);
            }
        }
    }
}
