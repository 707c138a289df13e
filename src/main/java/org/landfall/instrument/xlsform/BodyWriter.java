package org.landfall.instrument.xlsform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes the controls that ask. */
final class BodyWriter {
    private static final Pattern SEARCH = Pattern.compile("search\\(.*?\\)");

    private final XlsForm form;
    private final References references;
    private final Xml xml;

    BodyWriter(XlsForm form, References references, Xml xml) {
        this.form = form;
        this.references = references;
        this.xml = xml;
    }

    void write() {
        children(form.root);
    }

    private void children(Element section) {
        for (Element child : section.children) {
            switch (child.kind) {
                case QUESTION -> {
                    if (child.asked()) {
                        question(child);
                    }
                }
                case REPEAT -> repeat(child);
                case GROUP, FORM -> {
                    if (!child.bodyless) {
                        group(child);
                    }
                }
            }
        }
    }

    private void group(Element group) {
        Map<String, String> attributes = new LinkedHashMap<>(Map.of("ref", group.path()));
        attributes.putAll(control(group));
        xml.open("group", XFormWriter.pairs(attributes));
        if (!group.label.isEmpty()) {
            label(group);
        }
        children(group);
        xml.close("group");
    }

    private void repeat(Element repeat) {
        Map<String, String> outer = new LinkedHashMap<>(Map.of("ref", repeat.path()));
        if (repeat.label.isEmpty() && repeat.media.isEmpty()) {
            outer.putAll(control(repeat));
            outer.remove("jr:count");
        }
        xml.open("group", XFormWriter.pairs(outer));
        label(repeat);
        Map<String, String> attributes = new LinkedHashMap<>(Map.of("nodeset", repeat.path()));
        attributes.putAll(control(repeat));
        xml.open("repeat", XFormWriter.pairs(attributes));
        children(repeat);
        repeat.visit(inside -> {
            if (inside.repeat() == repeat) {
                inside.actions.stream()
                        .filter(action -> action.event().equals(Element.Action.NEW_REPEAT))
                        .forEach(action -> BindWriter.action(action, inside, references, xml));
            }
        });
        xml.close("repeat").close("group");
    }

    private void question(Element question) {
        QuestionKind kind = question.questionKind();
        Map<String, String> attributes = new LinkedHashMap<>(Map.of("ref", question.path()));
        if (!kind.media().isEmpty()) {
            attributes.put("mediatype", kind.media());
        }
        attributes.putAll(control(question));
        if (kind.control().equals("range")) {
            attributes.putAll(question.parameters);
        }
        if (question.type.equals(QuestionKind.SELECT_EXTERNAL)) {
            attributes.put("query", nodeset(question.itemset, filter(question)));
        }
        xml.open(kind.control(), XFormWriter.pairs(attributes));
        label(question);
        hint(question);
        if (kind.select()) {
            choices(question);
        }
        triggered(question);
        xml.close(kind.control());
    }

    private Map<String, String> control(Element element) {
        Map<String, String> attributes = new LinkedHashMap<>();
        element.control.forEach((name, value) -> attributes.put(name, references.resolve(value, element)));
        return attributes;
    }

    private void label(Element element) {
        if (element.labelNeedsItext()) {
            xml.empty("label", "ref", "jr:itext('" + element.path() + ":label')");
        } else if (!element.label.isEmpty()) {
            xml.raw("<label>" + Outputs.markup(element.label.plain(), element, references) + "</label>\n");
        } else {
            xml.empty("label");
        }
    }

    private void hint(Element element) {
        if (element.hintNeedsItext()) {
            xml.empty("hint", "ref", "jr:itext('" + element.path() + ":hint')");
        } else if (!element.hint.isEmpty()) {
            xml.raw("<hint>" + Outputs.markup(element.hint.plain(), element, references) + "</hint>\n");
        }
    }

    private void choices(Element question) {
        if (SEARCH.matcher(question.control.getOrDefault("appearance", "")).find()) {
            inline(question);
            return;
        }
        String extension = QuestionRow.extension(question.itemset);
        boolean file = QuestionRow.FILES.contains(extension);
        boolean geojson = extension.equals(".geojson");
        String value = question.parameters.getOrDefault("value", geojson ? "id" : "name");
        String label = question.parameters.getOrDefault("label", geojson ? "title" : "label");
        String nodes;
        if (References.any(question.itemset)) {
            String path =
                    references.resolve(question.itemset, question, false, true).strip();
            String set = path.substring(0, path.lastIndexOf('/'));
            value = path.substring(path.lastIndexOf('/') + 1);
            label = value;
            nodes = set + "[" + filterOfAnswers(question, set, value) + "]";
        } else {
            ChoiceList list = form.lists.get(question.itemset);
            if (!file && list != null && list.needsItext()) {
                label = "jr:itext(itextId)";
            }
            String id = file
                    ? question.itemset.substring(0, question.itemset.length() - extension.length())
                    : question.itemset;
            nodes = nodeset(id, filter(question));
        }
        xml.open("itemset", "nodeset", randomized(question, nodes));
        xml.empty("value", "ref", value).empty("label", "ref", label);
        xml.close("itemset");
    }

    private String filter(Element question) {
        return references.resolve(question.choiceFilter, question, true, false);
    }

    /** Earlier answers to choose from: those that are there. */
    private String filterOfAnswers(Element question, String set, String name) {
        if (question.choiceFilter.isEmpty()) {
            return "./" + name + " != ''";
        }
        return references
                .resolve(question.choiceFilter, question, true, true)
                .replace("current()/" + set, ".")
                .replace(set, ".");
    }

    private static String nodeset(String id, String filter) {
        return "instance('" + id + "')/root/item" + (filter.isEmpty() ? "" : "[" + filter + "]");
    }

    private String randomized(Element question, String nodes) {
        if (!question.parameters.getOrDefault("randomize", "").equals("true")) {
            return nodes;
        }
        String seed = question.parameters.getOrDefault("seed", "");
        return "randomize(" + nodes
                + (seed.isEmpty()
                        ? ""
                        : ", " + references.resolve(seed, question).strip()) + ")";
    }

    /** Choices that a field client searches for in a file; only their ids and labels stand in the form. */
    private void inline(Element question) {
        ChoiceList list = form.lists.get(question.itemset);
        if (list == null) {
            return;
        }
        for (int i = 0; i < list.options().size(); i++) {
            ChoiceList.Option option = list.options().get(i);
            xml.open("item");
            if (list.needsItext()) {
                xml.empty("label", "ref", "jr:itext('" + list.itextId(i) + "')");
            } else {
                xml.raw("<label>" + Outputs.markup(option.label().plain(), null, references) + "</label>\n");
            }
            xml.text("value", option.code()).close("item");
        }
    }

    /** Lists whose choices stand in the body are not written a second time. */
    static boolean usedBySearch(String list, XlsForm form) {
        boolean[] found = {false};
        form.root.visit(element -> found[0] |= element.itemset.equals(list)
                && SEARCH.matcher(element.control.getOrDefault("appearance", ""))
                        .find());
        return found[0];
    }

    /** What an answer here sets elsewhere. */
    private void triggered(Element question) {
        form.root.visit(other -> {
            if (other.triggers.contains(question.name)) {
                boolean place = other.type.equals("background-geopoint");
                String value =
                        other.bind.getOrDefault("calculate", Localized.NONE).plain();
                xml.empty(
                        place ? "odk:setgeopoint" : "setvalue",
                        "ref",
                        other.path(),
                        "event",
                        Element.Action.CHANGED,
                        "value",
                        references.resolve(value, question));
            }
        });
    }
}
