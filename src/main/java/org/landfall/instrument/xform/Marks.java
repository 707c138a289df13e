package org.landfall.instrument.xform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.xlsform.Problems;
import org.w3c.dom.Element;

/** Marks each node of the record with what binds, controls and actions say about it. */
final class Marks {
    private static final List<String> CONTROLS =
            List.of("input", "select", "select1", "upload", "trigger", "range", "rank", "secret", "textarea");
    private static final List<String> ACTIONS = List.of("setvalue", "setgeopoint", "recordaudio");

    private final Source source;
    private final Place root;
    private final Paths paths;
    private final Problems problems;
    private final Map<String, String> pathsById = new HashMap<>();
    private int met;

    Marks(Source source, Place root, Paths paths, Problems problems) {
        this.source = source;
        this.root = root;
        this.paths = paths;
        this.problems = problems;
    }

    void mark() {
        Dom.children(source.model(), "bind").forEach(this::bind);
        body(source.body(), root, null);
        Dom.children(source.model()).forEach(action -> action(action, null));
    }

    private void bind(Element bind) {
        String nodeset = Dom.attribute(bind, "nodeset");
        String path = nodeset.isEmpty() ? Dom.attribute(bind, "ref") : nodeset;
        if (bind.hasAttribute("id")) {
            pathsById.put(Dom.attribute(bind, "id"), path);
        }
        int attribute = path.indexOf("/@");
        Place place = paths.find(attribute < 0 ? path : path.substring(0, attribute), root);
        if (place == null) {
            lost(path, "bind");
            return;
        }
        String prefix = attribute < 0 ? "" : path.substring(attribute + 1) + " ";
        Dom.attributes(bind, source.foreign()).forEach((name, value) -> {
            if (!List.of("nodeset", "ref", "id").contains(name) && !value.isEmpty()) {
                place.bind.put(prefix + name, value);
            }
        });
    }

    private void body(Element section, Place context, @Nullable Element loose) {
        for (Element child : Dom.children(section)) {
            switch (child.getLocalName()) {
                case "group" -> group(child, context, loose);
                case "repeat" -> repeat(child, child, context, loose);
                default -> {
                    if (CONTROLS.contains(child.getLocalName())) {
                        control(child, context, loose);
                    }
                }
            }
        }
    }

    private void group(Element group, Place context, @Nullable Element loose) {
        List<Element> inside = Dom.children(group).stream()
                .filter(child -> !child.getLocalName().equals("label"))
                .toList();
        String path = path(group);
        boolean onlyRepeat = inside.size() == 1
                && inside.getFirst().getLocalName().equals("repeat")
                && (path.isEmpty() || path.equals(path(inside.getFirst())));
        if (onlyRepeat) {
            repeat(inside.getFirst(), group, context, loose);
            return;
        }
        Place place = path.isEmpty() ? null : paths.find(path, context);
        if (place == null || place == root) {
            body(group, context, group);
        } else {
            meet(place, context, loose);
            place.control = group;
            body(group, place, null);
        }
    }

    private void repeat(Element repeat, Element labelled, Place context, @Nullable Element loose) {
        Place place = paths.find(path(repeat), context);
        if (place == null || place == root) {
            lost(path(repeat), "repeat");
            body(repeat, context, loose);
            return;
        }
        meet(place, context, loose);
        place.repeat = true;
        place.control = repeat;
        place.labelled = labelled;
        body(repeat, place, null);
        Dom.children(repeat).forEach(action -> action(action, null));
    }

    private void control(Element control, Place context, @Nullable Element loose) {
        Place place = paths.find(path(control), context);
        if (place == null || place.control != null || place.section()) {
            lost(path(control), control.getLocalName());
            return;
        }
        meet(place, context, loose);
        place.control = control;
        Dom.children(control).forEach(action -> action(action, place));
    }

    private void meet(Place place, Place context, @Nullable Element loose) {
        met++;
        for (Place at = place; at != null && at != context; at = at.parent) {
            if (at.order == 0) {
                at.order = met;
                at.loose = loose;
            }
        }
    }

    private String path(Element element) {
        String ref = Dom.attribute(element, "ref");
        String nodeset = Dom.attribute(element, "nodeset");
        return !ref.isEmpty()
                ? ref
                : !nodeset.isEmpty() ? nodeset : pathsById.getOrDefault(Dom.attribute(element, "bind"), "");
    }

    /** @param asked the question whose answer sets it off, where one does */
    private void action(Element action, @Nullable Place asked) {
        if (!ACTIONS.contains(action.getLocalName())) {
            return;
        }
        Place place = paths.find(path(action).replaceFirst("/@.*", ""), asked == null ? root : asked);
        if (place == null) {
            lost(path(action), action.getLocalName());
            return;
        }
        boolean changed = Dom.attribute(action, "event").contains("xforms-value-changed");
        if (!action.getLocalName().equals("setvalue")) {
            place.sensor = action.getLocalName();
            place.quality = Dom.attribute(action, "quality");
        }
        String value = Dom.attribute(action, "value");
        if (changed && asked != null) {
            String expression = paths.expression(value.isEmpty() ? literal(action) : value, asked);
            if (!place.triggers.isEmpty() && !expression.equals(place.triggered)) {
                lost(place.path(), "setvalue " + value);
            } else {
                place.triggers.add(asked);
                place.triggered = expression;
            }
        } else if (action.getLocalName().equals("setvalue")) {
            place.computedDefault = value;
            place.value = value.isEmpty() ? action.getTextContent().strip() : place.value;
        }
    }

    private static String literal(Element action) {
        String text = action.getTextContent().strip();
        return text.isEmpty() ? "" : "'" + text.replace("'", "") + "'";
    }

    private void lost(String path, String what) {
        problems.warn("", 0, path, "xformLost", what);
    }
}
