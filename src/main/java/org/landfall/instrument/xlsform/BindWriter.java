package org.landfall.instrument.xlsform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Writes what holds for every node: types, rules, and what happens when a record is opened. */
final class BindWriter {
    private static final Set<String> MESSAGES = Set.of("jr:constraintMsg", "jr:requiredMsg", "jr:noAppErrorString");

    private final XlsForm form;
    private final References references;
    private final Xml xml;

    BindWriter(XlsForm form, References references, Xml xml) {
        this.form = form;
        this.references = references;
        this.xml = xml;
    }

    void write() {
        form.root.visit(element -> {
            if (element.entity == null) {
                bind(element);
            } else {
                new EntityWriter(references, xml).binds(element, element.entity);
            }
            element.actions.stream()
                    .filter(action -> !action.event().equals(Element.Action.NEW_REPEAT))
                    .forEach(action -> action(action, element, references, xml));
        });
    }

    private void bind(Element element) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (element.kind == Element.Kind.QUESTION) {
            attributes.putAll(element.questionKind().bind());
        }
        element.bind.forEach((name, value) -> {
            boolean moved = name.equals("calculate") && !element.triggers.isEmpty();
            if (!moved) {
                attributes.put(name, value(element, name, value));
            }
        });
        if (!attributes.isEmpty()) {
            Map<String, String> bind = new LinkedHashMap<>(Map.of("nodeset", element.path()));
            attributes.forEach((name, value) -> bind.put(name, references.resolve(value, element)));
            xml.empty("bind", XFormWriter.pairs(bind));
        }
    }

    private static String value(Element element, String name, Localized value) {
        if (MESSAGES.contains(name) && byId(name, value)) {
            return "jr:itext('" + element.path() + ":" + name + "')";
        }
        return XFormWriter.truth(name) ? truth(value.plain()) : value.plain();
    }

    /** Messages with translations or with answers in them stand among the texts. */
    static boolean byId(String name, Localized value) {
        return value.translated() || (!name.equals("jr:noAppErrorString") && References.any(value.plain()));
    }

    private static String truth(String word) {
        return switch (word) {
            case "yes", "Yes", "YES", "true", "True", "TRUE" -> "true()";
            case "no", "No", "NO", "false", "False", "FALSE" -> "false()";
            default -> word;
        };
    }

    static void action(Element.Action action, Element element, References references, Xml xml) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("ref", element.target());
        attributes.put("event", action.event());
        action.attributes().forEach((name, value) -> attributes.put(name, references.resolve(value, element)));
        xml.empty(action.name(), XFormWriter.pairs(attributes));
    }
}
