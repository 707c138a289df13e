package org.landfall.instrument.xlsform;

import java.util.Map;
import java.util.Set;

/** Checks what is shown and where it comes from: labels and media, triggers, files and lists, attributes of one's own. */
final class ControlCheck {
    private static final Set<String> MEDIA = Set.of("image", "big-image", "audio", "video");

    private final XlsForm form;
    private final References references;
    private final Problems problems;
    private final SecondaryInstances instances;

    ControlCheck(XlsForm form, References references, Problems problems) {
        this.form = form;
        this.references = references;
        this.problems = problems;
        this.instances = new SecondaryInstances(form);
    }

    void check() {
        instances.check(problems);
        form.root.visit(element -> {
            if (element.kind == Element.Kind.QUESTION) {
                shown(element);
                triggers(element);
                sources(element);
            }
            media(element);
            attributes(element, "bind", element.bind);
            attributes(element, "body", element.control);
            attributes(element, "instance", element.instance);
        });
        form.attributes.forEach((name, _) -> attribute("settings", 2, "attribute", name));
    }

    private void shown(Element question) {
        boolean silent = question.label.isEmpty() && question.hint.isEmpty() && question.media.isEmpty();
        if (question.asked() && silent) {
            problems.survey(question.row, "label", "noLabel", question.name);
        }
    }

    private void media(Element element) {
        element.media.keySet().stream()
                .filter(kind -> !MEDIA.contains(kind))
                .forEach(kind -> problems.survey(element.row, "media::" + kind, "mediaKind", kind));
        if (element.media.containsKey("big-image") && !element.media.containsKey("image") && element.asked()) {
            problems.survey(element.row, "big-image", "bigImage", element.name);
        }
    }

    /** What triggers must be a question, and where it sets a value, one that people see. */
    private void triggers(Element element) {
        for (String name : element.triggers) {
            if (references.find(name) != References.Found.ONE
                    || references.element(name).kind != Element.Kind.QUESTION) {
                problems.survey(element.row, "trigger", "unknownReference", name);
                continue;
            }
            Element by = references.element(name);
            boolean hidden = by.type.equals("calculate")
                    || (!by.asked() && !by.questionKind().control().isEmpty());
            if (hidden && !element.type.equals("background-geopoint")) {
                problems.survey(element.row, "trigger", "hiddenTrigger", name);
            }
        }
    }

    private void sources(Element element) {
        boolean choice = element.questionKind().select();
        if (choice && BodyWriter.search(element)) {
            search(element);
        }
        if (choice || element.itemset.isEmpty() || element.type.equals(QuestionKind.SELECT_EXTERNAL)) {
            return;
        }
        boolean repeat = References.single(element.itemset)
                && References.names(element.itemset).stream()
                        .allMatch(name -> references.find(name) == References.Found.ONE
                                && references.element(name).kind == Element.Kind.REPEAT);
        if (!repeat && !instances.has(element.itemset)) {
            problems.survey(element.row, "parameters", "missingList", element.itemset);
        }
    }

    private void search(Element element) {
        if (SelectRow.fromFile(element)) {
            problems.survey(element.row, "appearance", "searchFile", element.name);
        }
        form.root
                .matching(other -> other.kind == Element.Kind.QUESTION
                        && other.itemset.equals(element.itemset)
                        && !BodyWriter.search(other))
                .forEach(other -> problems.survey(other.row, "appearance", "searchShared", element.itemset));
    }

    private void attributes(Element element, String group, Map<String, ?> attributes) {
        attributes.keySet().stream()
                .filter(name -> !name.equals(Entities.SAVE_TO))
                .forEach(name -> attribute("survey", element.row, group + "::" + name, name));
    }

    private void attribute(String sheet, int row, String column, String name) {
        int colon = name.indexOf(':');
        if (!Names.validAttribute(name)) {
            problems.add(sheet, row, column, "attributeName", name);
        } else if (colon > 0 && !XFormWriter.declared(form).containsKey("xmlns:" + name.substring(0, colon))) {
            problems.add(sheet, row, column, "attributePrefix", name.substring(0, colon));
        }
    }
}
