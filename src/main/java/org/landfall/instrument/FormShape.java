package org.landfall.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kxml2.kdom.Document;
import org.kxml2.kdom.Element;
import org.kxml2.kdom.Node;

/**
 * Brings forms of other makers into the shape that ours have, for the engine's eyes only: the record before the rules
 * about it, and on the screen a group for each group of the record. Groups that are no node of the record fall away.
 */
final class FormShape {
    private static final Set<String> WITH_NODES = Set.of(
            "group",
            "repeat",
            "input",
            "select",
            "select1",
            "upload",
            "trigger",
            "range",
            "rank",
            "secret",
            "textarea");

    private final Map<String, String> pathsById = new HashMap<>();

    private FormShape() {}

    static void settle(Document document) {
        Element html = document.getRootElement();
        Element head = child(html, "head");
        Element model = head == null ? null : child(head, "model");
        Element body = child(html, "body");
        if (model == null || body == null) {
            return; // the parser says what is missing
        }
        instancesFirst(model);
        Element instance = child(model, "instance");
        Element record = instance == null || elements(instance).isEmpty()
                ? null
                : elements(instance).getFirst();
        if (record != null) {
            FormShape shape = new FormShape();
            for (Element bind : elements(model)) {
                shape.pathsById.put(attribute(bind, "id"), attribute(bind, "nodeset"));
            }
            shape.nest(body, "/" + record.getName());
        }
    }

    private static void instancesFirst(Element model) {
        List<Element> instances = elements(model).stream()
                .filter(child -> child.getName().equals("instance"))
                .toList();
        for (int i = model.getChildCount() - 1; i >= 0; i--) {
            if (model.getChild(i) instanceof Element child && child.getName().equals("instance")) {
                model.removeChild(i);
            }
        }
        for (int i = 0; i < instances.size(); i++) {
            model.addChild(i, Node.ELEMENT, instances.get(i));
        }
    }

    private void nest(Element section, String context) {
        List<Element> children = new ArrayList<>();
        flatten(section, children);
        for (int i = section.getChildCount() - 1; i >= 0; i--) {
            section.removeChild(i);
        }
        Element open = null;
        for (Element child : children) {
            String path = path(child, context);
            String between = between(path, context);
            Element target = section;
            if (!between.isEmpty()) {
                if (open == null || !attribute(open, "ref").equals(between)) {
                    open = section.createElement(section.getNamespace(), "group");
                    open.setNamespace(child.getNamespace());
                    open.setAttribute(null, "ref", between);
                    section.addChild(Node.ELEMENT, open);
                }
                target = open;
            } else {
                open = null;
            }
            target.addChild(Node.ELEMENT, child);
        }
        for (Element child : elements(section)) {
            if (Set.of("group", "repeat").contains(child.getName())) {
                nest(child, path(child, context));
            }
        }
    }

    /** A group without a node stands for its children, unless it is what labels a repeat. */
    private void flatten(Element section, List<Element> children) {
        for (Element child : elements(section)) {
            boolean loose = child.getName().equals("group")
                    && path(child, "").isEmpty()
                    && elements(child).stream()
                            .noneMatch(inside -> inside.getName().equals("repeat"));
            if (loose) {
                List<Element> inside = new ArrayList<>();
                flatten(child, inside);
                inside.stream()
                        .filter(one -> WITH_NODES.contains(one.getName()))
                        .forEach(children::add);
            } else {
                children.add(child);
            }
        }
    }

    private String path(Element element, String context) {
        if (!WITH_NODES.contains(element.getName())) {
            return "";
        }
        String ref = attribute(element, "ref");
        String nodeset = attribute(element, "nodeset");
        String path = !ref.isEmpty() ? ref : !nodeset.isEmpty() ? nodeset : byId(element);
        if (path.isEmpty()) {
            return element.getName().equals("group") ? context : "";
        }
        return path.startsWith("/") ? path : context + "/" + path;
    }

    private String byId(Element element) {
        String id = attribute(element, "bind");
        return id.isEmpty() ? "" : pathsById.getOrDefault(id, "");
    }

    /** The group of the record that is missing between a control and what it stands in; the outermost one. */
    private static String between(String path, String context) {
        if (!path.startsWith(context + "/")) {
            return "";
        }
        int next = path.indexOf('/', context.length() + 1);
        return next < 0 ? "" : path.substring(0, next);
    }

    private static String attribute(Element element, String name) {
        String value = element.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }

    private static List<Element> elements(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < parent.getChildCount(); i++) {
            if (parent.getChild(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static @Nullable Element child(Element parent, String name) {
        return elements(parent).stream()
                .filter(child -> child.getName().equals(name))
                .findFirst()
                .orElse(null);
    }
}
