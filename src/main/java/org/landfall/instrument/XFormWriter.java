package org.landfall.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes a checked definition as ODK XForm XML: model here, texts in {@link XFormTexts}, body in {@link XFormBody}. */
final class XFormWriter {
    private final FormDefinition form;
    private final Names names;
    private final Xml xml = new Xml();

    private XFormWriter(FormDefinition form) {
        this.form = form;
        this.names = new Names(form.items());
    }

    /** @param languageNames language code to the name other tools show, {@code 한국어 (ko)} */
    static String write(FormDefinition form, Map<String, String> languageNames) {
        XFormWriter writer = new XFormWriter(form);
        writer.document(languageNames);
        return writer.xml.toString();
    }

    private void document(Map<String, String> languageNames) {
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.open(
                "h:html",
                "xmlns",
                "http://www.w3.org/2002/xforms",
                "xmlns:h",
                "http://www.w3.org/1999/xhtml",
                "xmlns:jr",
                "http://openrosa.org/javarosa",
                "xmlns:odk",
                "http://www.opendatakit.org/xforms",
                "xmlns:orx",
                "http://openrosa.org/xforms",
                "xmlns:xsd",
                "http://www.w3.org/2001/XMLSchema");
        xml.open("h:head").text("h:title", form.title().in(form.defaultLanguage()));
        xml.open("model", "odk:xforms-version", "1.0.0");
        new XFormTexts(form, names, xml).write(languageNames);
        xml.open("instance").open("data", "id", form.formId(), "version", form.version());
        instance(form.items(), true);
        xml.open("meta").empty("instanceID").close("meta").close("data").close("instance");
        filteredLists().forEach(this::list);
        binds(form.items());
        xml.empty(
                "bind",
                "nodeset",
                "/data/meta/instanceID",
                "type",
                "string",
                "readonly",
                "true()",
                "jr:preload",
                "uid");
        xml.close("model").close("h:head").open("h:body");
        new XFormBody(form, names, xml).write(form.items());
        xml.close("h:body").close("h:html");
    }

    /** @param templates false inside a first entry, where templates have no place */
    private void instance(List<Item> items, boolean templates) {
        for (Item item : items) {
            switch (item) {
                case Item.Question question -> xml.empty(question.name());
                case Item.Calculation calculation -> xml.empty(calculation.name());
                case Item.Group group -> {
                    xml.open(group.name());
                    instance(group.items(), templates);
                    xml.close(group.name());
                }
                case Item.Roster roster -> roster(roster, templates);
            }
        }
    }

    /** The template of an entry, and the first entry where the interviewer adds them. */
    private void roster(Item.Roster roster, boolean templates) {
        if (!countIsQuestion(roster)) {
            xml.empty(countName(roster));
        }
        if (templates) {
            xml.raw("<" + roster.name() + " jr:template=\"\">\n");
            instance(roster.items(), true);
            xml.close(roster.name());
        }
        if (roster.count().isEmpty()) {
            xml.open(roster.name());
            instance(roster.items(), false);
            xml.close(roster.name());
        }
    }

    private Set<String> filteredLists() {
        Set<String> lists = new TreeSet<>();
        for (Item.Question question : form.questions()) {
            if (question.list() != null && !question.rules().choiceFilter().isEmpty()) {
                lists.add(question.list());
            }
        }
        return lists;
    }

    private void list(String name) {
        xml.open("instance", "id", name).open("root");
        List<Choice> choices = form.lists().getOrDefault(name, List.of());
        for (int i = 0; i < choices.size(); i++) {
            xml.open("item").text("itextId", XFormTexts.choiceId(name, i));
            xml.text("name", choices.get(i).code());
            new TreeMap<>(choices.get(i).attributes()).forEach((column, value) -> xml.text(column, value));
            xml.close("item");
        }
        xml.close("root").close("instance");
    }

    private void binds(List<Item> items) {
        for (Item item : items) {
            String path = names.place(item.name()).path();
            switch (item) {
                case Item.Question question -> question(question, path);
                case Item.Calculation calculation ->
                    xml.empty(
                            "bind",
                            "nodeset",
                            path,
                            "type",
                            "string",
                            "relevant",
                            names.expression(calculation.relevant(), item),
                            "calculate",
                            names.expression(calculation.expression(), item));
                case Item.Group group -> {
                    relevance(path, group.relevant(), group);
                    binds(group.items());
                }
                case Item.Roster roster -> {
                    relevance(path, roster.relevant(), roster);
                    if (!countIsQuestion(roster)) {
                        String count = names.expression(roster.count(), roster);
                        xml.empty("bind", "nodeset", path + "_count", "type", "string", "calculate", count);
                    }
                    binds(roster.items());
                }
            }
        }
    }

    private void relevance(String path, String relevant, Item item) {
        if (!relevant.isEmpty()) {
            xml.empty("bind", "nodeset", path, "relevant", names.expression(relevant, item));
        }
    }

    private void question(Item.Question question, String path) {
        Item.Rules rules = question.rules();
        xml.empty(
                "bind",
                "nodeset",
                path,
                "type",
                type(question),
                "readonly",
                question.type() == QuestionType.NOTE ? "true()" : "",
                "relevant",
                names.expression(rules.relevant(), question),
                "required",
                question.required() ? "true()" : "",
                "jr:requiredMsg",
                rules.requiredMessage().isEmpty() ? "" : itext(path + ":jr:requiredMsg"),
                "constraint",
                names.expression(rules.constraint(), question),
                "jr:constraintMsg",
                rules.constraintMessage().isEmpty() ? "" : itext(path + ":jr:constraintMsg"));
    }

    static String itext(String id) {
        return "jr:itext('" + id + "')";
    }

    private static String type(Item.Question question) {
        return switch (question.type()) {
            case TEXT, NOTE, SELECT_ONE, SELECT_MULTIPLE -> "string";
            case INTEGER -> "int";
            case DECIMAL -> "decimal";
            case DATE -> "date";
            case RANGE ->
                question.parameters().values().stream().anyMatch(value -> value.contains(".")) ? "decimal" : "int";
        };
    }

    /** True when the count of a roster is one question or calculation, or nobody states it. */
    static boolean countIsQuestion(Item.Roster roster) {
        return roster.count().isEmpty() || countedBy(roster).isPresent();
    }

    static Optional<String> countedBy(Item.Roster roster) {
        String count = roster.count().strip();
        return Expressions.placeholders(count).stream()
                .filter(name -> count.equals("${" + name + "}"))
                .findFirst();
    }

    static String countName(Item.Roster roster) {
        return roster.name() + "_count";
    }
}
