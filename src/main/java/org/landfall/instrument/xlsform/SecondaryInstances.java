package org.landfall.instrument.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds and writes the lists and files that questions choose from and look things up in. */
final class SecondaryInstances {
    private static final Pattern PULLDATA = Pattern.compile("pulldata\\s*\\(\\s*(.*?),");
    private static final List<String> EXPRESSIONS =
            List.of("calculate", "constraint", "readonly", "required", "relevant");

    /** @param row that wants it first, in the survey sheet */
    private record Source(String uri, int row) {}

    private final XlsForm form;
    private final Map<String, Source> files = new LinkedHashMap<>();

    SecondaryInstances(XlsForm form) {
        this.form = form;
    }

    /** Two sources of one name, and one name that stands for a file and for a list, are problems. */
    void check(Problems problems) {
        form.root.visit(element -> collect(element, problems));
        form.lists.choices().keySet().stream()
                .filter(files::containsKey)
                .filter(name -> !BodyWriter.usedBySearch(name, form))
                .map(name -> Map.entry(name, files.get(name)))
                .forEach(clash -> problems.survey(clash.getValue().row(), "type", "sameInstance", clash.getKey()));
    }

    boolean has(String name) {
        return files.containsKey(name) || form.lists.choices().containsKey(name);
    }

    void write(Xml xml) {
        form.root.visit(element -> collect(element, new Problems()));
        if (lastSaved()) {
            files.put(References.LAST_SAVED, new Source("jr://instance/last-saved", 0));
        }
        files.forEach((id, source) -> xml.empty("instance", "id", id, "src", source.uri()));
        form.lists.choices().values().stream()
                .filter(list -> !files.containsKey(list.name()))
                .filter(list -> !BodyWriter.usedBySearch(list.name(), form))
                .forEach(list -> list(list, xml));
    }

    private void collect(Element element, Problems problems) {
        expressions(element)
                .forEach(expression -> PULLDATA.matcher(expression).results().forEach(call -> {
                    String file = call.group(1).replaceAll("['\"]", "").strip();
                    add(file, "jr://file-csv/" + file + ".csv", element, problems);
                }));
        if (element.kind != Element.Kind.QUESTION) {
            return;
        }
        if (SelectRow.fromFile(element)) {
            String folder = element.itemset.endsWith(".csv") ? "file-csv" : "file";
            add(SelectRow.instance(element), "jr://" + folder + "/" + element.itemset, element, problems);
        }
        if (QuestionKind.external(element.type)) {
            String name = element.name;
            if (form.root.matching(other -> QuestionKind.external(other.type) && other.name.equals(name))
                            .size()
                    > 1) {
                problems.survey(element.row, "name", "sameInstance", name);
            }
            String uri = element.type.startsWith("csv")
                    ? "jr://file-csv/" + name + ".csv"
                    : "jr://file/" + name + ".xml";
            add(name, uri, element, problems);
        }
    }

    private void add(String name, String uri, Element element, Problems problems) {
        Source before = files.putIfAbsent(name, new Source(uri, element.row));
        if (before != null && !before.uri().equals(uri)) {
            problems.survey(element.row, "type", "sameInstance", name);
        }
    }

    private static List<String> expressions(Element element) {
        List<String> expressions = new ArrayList<>(List.of(element.choiceFilter, element.defaultValue));
        EXPRESSIONS.forEach(name -> expressions.add(element.bind(name).plain()));
        return expressions;
    }

    private boolean lastSaved() {
        return !form.root
                .matching(element ->
                        expressions(element).stream().anyMatch(expression -> expression.contains("${last-saved#")))
                .isEmpty();
    }

    private static void list(ChoiceList list, Xml xml) {
        boolean itext = list.needsItext();
        xml.open("instance", "id", list.name()).open("root");
        for (int i = 0; i < list.options().size(); i++) {
            ChoiceList.Option option = list.options().get(i);
            xml.open("item");
            if (itext) {
                xml.text("itextId", list.itextId(i));
            }
            xml.text("name", option.code());
            if (!itext && !option.label().isEmpty()) {
                xml.text("label", option.label().plain());
            }
            option.extra().forEach((column, value) -> xml.text(column, value));
            xml.close("item");
        }
        xml.close("root").close("instance");
    }
}
