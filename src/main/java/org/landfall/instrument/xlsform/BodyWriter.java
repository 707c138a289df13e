package org.landfall.instrument.xlsform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes the controls that ask. */
final class BodyWriter {
    private static final Pattern SEARCH = Pattern.compile("search\\(.*?\\)");

    private final XlsForm form;
    private final References references;
    private final Xml xml;
    private final Itemsets itemsets;

    BodyWriter(XlsForm form, References references, Xml xml) {
        this.form = form;
        this.references = references;
        this.xml = xml;
        this.itemsets = new Itemsets(form, references, xml);
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
        if (!group.appearance().isEmpty()) {
            attributes.put("appearance", group.appearance());
        }
        xml.open("group", XFormWriter.pairs(attributes));
        if (!group.label.isEmpty()) {
            label(group);
        }
        children(group);
        xml.close("group");
    }

    private void repeat(Element repeat) {
        xml.open("group", "ref", repeat.path());
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
        if (question.type.equals(QuestionKind.SELECT_EXTERNAL)) {
            attributes.put("query", Itemsets.nodeset(question.itemset, itemsets.filter(question)));
        }
        xml.open(kind.control(), XFormWriter.pairs(attributes));
        label(question);
        hint(question);
        tags(question);
        if (kind.select() && search(question)) {
            inline(question);
        } else if (!question.itemset.isEmpty() && !question.type.equals(QuestionKind.SELECT_EXTERNAL)) {
            itemsets.write(question);
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
        } else {
            text("label", element.label, element);
        }
    }

    private void text(String tag, Localized text, @Nullable Element from) {
        if (text.isEmpty()) {
            xml.empty(tag);
        } else {
            xml.raw("<" + tag + ">" + Outputs.markup(text.plain(), from, references) + "</" + tag + ">\n");
        }
    }

    private void hint(Element element) {
        if (element.hintNeedsItext()) {
            xml.empty("hint", "ref", "jr:itext('" + element.path() + ":hint')");
        } else if (!element.hint.isEmpty()) {
            text("hint", element.hint, element);
        }
    }

    private void tags(Element question) {
        if (question.tags != null) {
            question.tags.options().forEach(tag -> {
                xml.open("tag", "key", tag.code());
                text("label", tag.label(), null);
                xml.close("tag");
            });
        }
    }

    /** Choices that a field client searches for in a file; only their ids and labels stand in the form. */
    private void inline(Element question) {
        ChoiceList list = form.lists.choices().get(question.itemset);
        if (list == null) {
            return;
        }
        for (int i = 0; i < list.options().size(); i++) {
            ChoiceList.Option option = list.options().get(i);
            xml.open("item");
            if (list.needsItext()) {
                xml.empty("label", "ref", "jr:itext('" + list.itextId(i) + "')");
            } else {
                text("label", question.label.isEmpty() ? Localized.NONE : option.label(), null);
            }
            xml.text("value", option.code()).close("item");
        }
    }

    static boolean search(Element question) {
        return question.questionKind().select() && SEARCH.matcher(question.appearance()).find();
    }

    /** Lists whose choices stand in the body are not written a second time. */
    static boolean usedBySearch(String list, XlsForm form) {
        return !form.root.matching(element ->
                element.kind == Element.Kind.QUESTION && element.itemset.equals(list) && search(element))
                .isEmpty();
    }

    private void triggered(Element question) {
        List<Element> moved = form.root.matching(other -> other.triggers.contains(question.name));
        moved.stream().filter(other -> !place(other)).forEach(other -> triggered(question, other));
        moved.stream().filter(BodyWriter::place).forEach(other -> triggered(question, other));
    }

    private static boolean place(Element element) {
        return element.type.equals("background-geopoint");
    }

    /** What an answer here sets elsewhere. */
    private void triggered(Element question, Element other) {
        xml.empty(
                place(other) ? "odk:setgeopoint" : "setvalue",
                "ref",
                other.path(),
                "event",
                Element.Action.CHANGED,
                "value",
                references.resolve(other.bind("calculate").plain(), question));
    }
}
