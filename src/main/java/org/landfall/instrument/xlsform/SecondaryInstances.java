package org.landfall.instrument.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes the lists and files that questions choose from and look things up in. */
final class SecondaryInstances {
    private static final Pattern PULLDATA = Pattern.compile("pulldata\\s*\\(\\s*(.*?),");
    private static final List<String> EXPRESSIONS =
            List.of("calculate", "constraint", "readonly", "required", "relevant");

    private final XlsForm form;
    private final Xml xml;
    private final Map<String, String> files = new LinkedHashMap<>();

    SecondaryInstances(XlsForm form, Xml xml) {
        this.form = form;
        this.xml = xml;
    }

    void write() {
        form.root.visit(this::collect);
        if (lastSaved()) {
            files.put(References.LAST_SAVED, "jr://instance/last-saved");
        }
        files.forEach((id, source) -> xml.empty("instance", "id", id, "src", source));
        form.lists.values().stream()
                .filter(list -> !files.containsKey(list.name()))
                .filter(list -> !BodyWriter.usedBySearch(list.name(), form))
                .forEach(this::list);
    }

    private void collect(Element element) {
        expressions(element)
                .forEach(expression -> PULLDATA.matcher(expression).results().forEach(call -> {
                    String file = call.group(1).replaceAll("['\"]", "").strip();
                    files.putIfAbsent(file, "jr://file-csv/" + file + ".csv");
                }));
        if (element.kind != Element.Kind.QUESTION) {
            return;
        }
        String extension = QuestionRow.extension(element.itemset);
        if (QuestionRow.FILES.contains(extension)) {
            String id = element.itemset.substring(0, element.itemset.length() - extension.length());
            String folder = extension.equals(".csv") ? "file-csv" : "file";
            files.putIfAbsent(id, "jr://" + folder + "/" + element.itemset);
        }
        if (QuestionKind.external(element.type)) {
            boolean csv = element.type.startsWith("csv");
            files.putIfAbsent(
                    element.name,
                    csv ? "jr://file-csv/" + element.name + ".csv" : "jr://file/" + element.name + ".xml");
        }
    }

    private static List<String> expressions(Element element) {
        List<String> expressions = new ArrayList<>(List.of(element.choiceFilter, element.defaultValue));
        EXPRESSIONS.forEach(name ->
                expressions.add(element.bind.getOrDefault(name, Localized.NONE).plain()));
        return expressions;
    }

    private boolean lastSaved() {
        boolean[] found = {false};
        form.root.visit(element ->
                found[0] |= expressions(element).stream().anyMatch(expression -> expression.contains("${last-saved#")));
        return found[0];
    }

    private void list(ChoiceList list) {
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
