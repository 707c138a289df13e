package org.landfall.instrument.xform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.landfall.instrument.xlsform.Problems;
import org.landfall.instrument.xlsform.Table;
import org.w3c.dom.Element;

/**
 * The lists that stand neither among the choices nor in an instance: the tags a question for OpenStreetMap asks for, and
 * choices of a file that comes beside the form. Of the latter a form tells the name only, and their row is a place holder.
 */
final class ListsBeside {
    private static final String LIST = "list_name";
    private static final String NOT_HERE = "-";

    private final Words words;
    private final Paths paths;
    private final Problems problems;
    private final SheetBuilder osm = new SheetBuilder("osm", "list_name name label");
    private final SheetBuilder external = new SheetBuilder("external_choices", "list_name name label");
    private final Map<List<Map<String, String>>, String> written = new LinkedHashMap<>();
    private final List<String> lists = new ArrayList<>();

    ListsBeside(Words words, Paths paths, Problems problems) {
        this.words = words;
        this.paths = paths;
        this.problems = problems;
    }

    /** The list that these tags make, empty without any; questions with the same tags share one. */
    String tags(Place question, List<Element> tags) {
        List<Map<String, String>> rows = tags.stream()
                .map(tag -> {
                    Map<String, String> row = new LinkedHashMap<>();
                    SheetBuilder.put(row, "name", Dom.attribute(tag, "key"));
                    Dom.child(tag, "label")
                            .ifPresent(label -> Texts.put(row, "label", words.of(label, question), Map.of()));
                    return row;
                })
                .toList();
        return rows.isEmpty()
                ? ""
                : written.computeIfAbsent(rows, _ -> {
                    rows.forEach(row -> {
                        Map<String, String> line = osm.row();
                        line.put(LIST, question.name);
                        line.putAll(row);
                    });
                    return question.name;
                });
    }

    /** Says which list the query of a question looks into, and what of it. */
    void external(Map<String, String> row, Place question, String query) {
        Matcher found = Selects.FROM_LIST.matcher(query);
        String list = found.matches() ? found.group(1) : question.name;
        row.put("type", "select_one_external " + list);
        String filter = found.matches() && found.group(2) != null ? found.group(2) : "";
        SheetBuilder.put(row, "choice_filter", paths.expression(filter, question));
        if (!lists.contains(list)) {
            lists.add(list);
            external.row().putAll(Map.of(LIST, list, "name", NOT_HERE, "label", NOT_HERE));
            problems.warn("", 0, question.path(), "xformBeside", list);
        }
    }

    List<Table> tables() {
        return Stream.of(external, osm)
                .filter(sheet -> !sheet.isEmpty())
                .map(SheetBuilder::table)
                .toList();
    }
}
