package org.landfall.instrument.xform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.landfall.instrument.xlsform.Problems;
import org.w3c.dom.Element;

/** Says in a row what a question chooses from: list, file or earlier answers, with filter and order. */
final class Selects {
    private static final Pattern RANDOMIZED = Pattern.compile("randomize\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern SEED = Pattern.compile("(.*[])])\\s*,\\s*([^\\[\\]()]+)", Pattern.DOTALL);
    static final Pattern FROM_LIST =
            Pattern.compile("instance\\(\\s*['\"]([^'\"]+)['\"]\\s*\\)(?:/[^\\[/]+)+(?:\\[(.*)])?", Pattern.DOTALL);
    private static final Pattern FROM_ANSWERS = Pattern.compile("([^\\[]+)(?:\\[(.*)])?", Pattern.DOTALL);

    private final Lists lists;
    private final Paths paths;
    private final Problems problems;

    Selects(Lists lists, Paths paths, Problems problems) {
        this.lists = lists;
        this.paths = paths;
        this.problems = problems;
    }

    static boolean is(Element control) {
        return List.of("select", "select1", "rank").contains(control.getLocalName());
    }

    void fill(Map<String, String> row, Place question, Element control) {
        String command = switch (control.getLocalName()) {
            case "select" -> "select_multiple";
            case "rank" -> "rank";
            default -> "select_one";
        };
        Element itemset = Dom.child(control, "itemset").orElse(null);
        if (itemset == null) {
            row.put("type", command + " " + lists.inline(question, Dom.children(control, "item")));
            return;
        }
        String nodes = ordered(row, question, Dom.attribute(itemset, "nodeset"));
        String value = ref(itemset, "value");
        String label = ref(itemset, "label");
        Matcher list = FROM_LIST.matcher(nodes);
        if (list.matches()) {
            fromList(row, question, command, list, value, label);
        } else {
            fromAnswers(row, question, command, nodes, value);
        }
    }

    /** What is written along a scale, or shown beside a place on the map. */
    void beside(Map<String, String> row, Place question, Element control) {
        Element itemset = Dom.child(control, "itemset").orElse(null);
        if (itemset == null || is(control)) {
            return;
        }
        String nodes = Dom.attribute(itemset, "nodeset").strip();
        Matcher list = FROM_LIST.matcher(nodes);
        Map<String, String> said = new LinkedHashMap<>();
        if (list.matches()) {
            fromList(said, question, "", list, ref(itemset, "value"), ref(itemset, "label"));
        } else {
            Matcher answers = FROM_ANSWERS.matcher(nodes);
            Place set = answers.matches() ? paths.find(answers.group(1).strip(), question) : null;
            said.put("type", set == null ? "" : paths.expression(set.path(), question));
        }
        String source = said.getOrDefault("type", "").replaceFirst("^(_from_file)? ", "");
        if (!list.matches() && !source.startsWith("${")) {
            problems.warn("", 0, question.path(), "xformLost", "itemset " + nodes);
            return;
        }
        String parameter = control.getLocalName().equals("range") ? "tick_labelset=" : "reference-geometry=";
        row.merge("parameters", parameter + source, (scale, more) -> (scale + " " + more).strip());
        SheetBuilder.put(row, "choice_filter", said.getOrDefault("choice_filter", ""));
    }

    private static String ref(Element itemset, String part) {
        return Dom.child(itemset, part)
                .map(found -> Dom.attribute(found, "ref"))
                .orElse("");
    }

    private String ordered(Map<String, String> row, Place question, String nodeset) {
        Matcher randomized = RANDOMIZED.matcher(nodeset);
        if (!randomized.matches()) {
            return nodeset;
        }
        Matcher seed = SEED.matcher(randomized.group(1));
        boolean bare = !seed.matches() && randomized.group(1).matches("[^\\[]*\\)(/\\w+)+\\s*,.*");
        String nodes = seed.matches() ? seed.group(1) : randomized.group(1).strip();
        String given = seed.matches() ? seed.group(2) : "";
        if (bare) {
            int comma = nodes.lastIndexOf(',');
            given = nodes.substring(comma + 1);
            nodes = nodes.substring(0, comma);
        }
        given = paths.expression(given, question);
        row.put("parameters", "randomize=true" + (given.isEmpty() ? "" : " seed=" + given));
        return nodes.strip();
    }

    private void fromList(
            Map<String, String> row, Place question, String command, Matcher list, String value, String label) {
        String id = list.group(1);
        String filter = list.group(2) == null ? "" : list.group(2);
        SheetBuilder.put(row, "choice_filter", paths.expression(filter, question));
        String file = lists.file(id).orElse("");
        if (file.isEmpty()) {
            if (!lists.write(id, value, label)) {
                problems.warn("", 0, question.path(), "xformLost", "itemset " + id);
            }
            row.put("type", command + " " + id);
            return;
        }
        boolean places = file.endsWith(".geojson");
        StringBuilder parameters = new StringBuilder(row.getOrDefault("parameters", ""));
        if (!value.equals(places ? "id" : "name")) {
            parameters.append(" value=").append(value);
        }
        if (!label.equals(places ? "title" : "label")) {
            parameters.append(" label=").append(label);
        }
        SheetBuilder.put(row, "parameters", parameters.toString().strip());
        row.put("type", command + "_from_file " + file);
    }

    private void fromAnswers(Map<String, String> row, Place question, String command, String nodes, String value) {
        Matcher answers = FROM_ANSWERS.matcher(nodes);
        Place set = answers.matches() ? paths.find(answers.group(1).strip(), question) : null;
        Place name = set == null ? null : paths.find(value, set);
        String expression = name == null ? "" : paths.expression(name.path(), question);
        if (set == null || !expression.startsWith("${")) {
            problems.warn("", 0, question.path(), "xformLost", "itemset " + nodes);
            row.put("type", "text");
            return;
        }
        row.put("type", command + " " + expression);
        String filter = answers.group(2) == null ? "" : answers.group(2);
        if (!filter.replace(" ", "").equals("./" + value + "!=''")) {
            String named = filter.replaceAll("(?<![\\w.])\\./([\\w.-]+)", "\\${$1}");
            SheetBuilder.put(row, "choice_filter", paths.expression(named, question));
        }
    }
}
