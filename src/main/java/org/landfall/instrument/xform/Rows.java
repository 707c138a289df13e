package org.landfall.instrument.xform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.landfall.instrument.xlsform.Problems;
import org.landfall.instrument.xlsform.Table;
import org.w3c.dom.Element;

/** Fills the columns of one row from what binds, controls and the record say of a node. */
final class Rows {
    private static final Map<String, String> COLUMNS = Map.of(
            "readonly", "read_only",
            "calculate", "calculation",
            "jr:constraintMsg", "constraint_message",
            "jr:requiredMsg", "required_message",
            "relevant", "relevant",
            "required", "required",
            "constraint", "constraint");
    private static final String SAVE_TO = "entities:saveto";
    private static final Map<String, String> SCALE = Map.of(
            "start", "start",
            "end", "end",
            "step", "step",
            "odk:tick-interval", "tick_interval",
            "odk:placeholder", "placeholder");
    private static final Set<String> TRUTHS = Set.of("required", "readonly");
    private static final Set<String> MESSAGES = Set.of("jr:constraintMsg", "jr:requiredMsg", "jr:noAppErrorString");
    private static final Set<String> SAID_ELSEWHERE =
            Set.of("ref", "nodeset", "bind", "mediatype", "query", "start", "end", "step");
    private static final Set<String> MEDIA = Set.of("image/*", "audio/*", "video/*", "application/*", "osm/*", "");
    private static final String UNSEEN = "\u200B";

    private final Source source;
    private final Words words;
    private final Paths paths;
    private final Problems problems;

    Rows(Source source, Words words, Paths paths, Problems problems) {
        this.source = source;
        this.words = words;
        this.paths = paths;
        this.problems = problems;
    }

    void words(Map<String, String> row, Place place, Element element) {
        Dom.child(element, "label").ifPresent(label -> {
            Texts.put(row, "label", words.of(label, place), Map.of());
            if (!Dom.attribute(label, "ref").isEmpty() || label.getTextContent().isEmpty()) {
                return;
            }
            row.putIfAbsent("label", UNSEEN); // a blank that was meant to be one
        });
        Dom.child(element, "hint")
                .ifPresent(hint -> Texts.put(row, "hint", words.of(hint, place), Map.of("guidance", "guidance_hint")));
    }

    void needsLabel(Map<String, String> row, Place place) {
        boolean labelled = row.keySet().stream().anyMatch(heading -> heading.matches("(label|hint|media)(::.*)?"));
        boolean computed =
                row.containsKey("calculation") || place.bind.containsKey("calculate") || !place.triggers.isEmpty();
        if (!labelled
                || (computed && row.keySet().stream().noneMatch(heading -> heading.matches("(label|hint)(::.*)?")))) {
            row.put("label", place.name);
            problems.warn("", 0, place.path(), "xformNoLabel", place.name);
        }
    }

    void control(Map<String, String> row, Place place, Element control) {
        boolean range = control.getLocalName().equals("range");
        Map<String, String> attributes = Dom.attributes(control, source.foreign());
        if (range) {
            row.put(
                    "parameters",
                    Stream.of("start", "end", "step", "odk:tick-interval", "odk:placeholder")
                            .filter(attributes::containsKey)
                            .map(name -> SCALE.get(name) + "=" + attributes.get(name))
                            .collect(Collectors.joining(" ")));
        }
        String media = attributes.getOrDefault("mediatype", "");
        if (!MEDIA.contains(media)) {
            row.put("body::mediatype", media);
        }
        attributes.forEach((name, value) -> {
            switch (name) {
                case "appearance" -> SheetBuilder.put(row, "appearance", paths.expression(value, place));
                case "jr:count" -> SheetBuilder.put(row, "repeat_count", paths.expression(value, place));
                default -> {
                    if (!SAID_ELSEWHERE.contains(name) && !(range && SCALE.containsKey(name))) {
                        SheetBuilder.put(row, "body::" + name, paths.expression(value, place));
                    }
                }
            }
        });
    }

    /** @param type of the row, empty for groups */
    void bind(Map<String, String> row, Place place, String type) {
        Map<String, String> rest = new LinkedHashMap<>(place.bind);
        Defaults.remove(rest, type, row.getOrDefault("type", ""), row.getOrDefault("parameters", ""));
        rest.forEach((name, value) -> {
            String heading = COLUMNS.getOrDefault(name, "bind::" + name);
            if (name.equals(SAVE_TO)) {
                boolean several = place.root().entities().size() > 1;
                SheetBuilder.put(row, "save_to", several ? place.savedTo() + "#" + value : value);
            } else if (MESSAGES.contains(name)) {
                SheetBuilder.put(row, heading, words.ofAttribute(value, place));
            } else if (TRUTHS.contains(name) && value.matches("(true|false)\\(\\)")) {
                row.put(heading, value.equals("true()") ? "yes" : "no");
            } else {
                SheetBuilder.put(row, heading, paths.expression(value, place));
            }
        });
    }

    void instance(Map<String, String> row, Place place) {
        place.attributes.forEach((name, value) -> SheetBuilder.put(row, "instance::" + name, value));
    }

    void values(Map<String, String> row, Place place) {
        if (!place.triggers.isEmpty()) {
            row.put(
                    "trigger",
                    place.triggers.stream()
                            .map(asked -> paths.expression(asked.path(), place))
                            .collect(Collectors.joining(", ")));
            SheetBuilder.put(row, "calculation", place.triggered);
        }
        if (!place.computedDefault.isEmpty()) {
            String expression = paths.expression(place.computedDefault, place);
            row.put("default", expression.matches("'[^']*'") ? expression.replace("'", "") : expression);
        } else {
            SheetBuilder.put(row, "default", place.value.replaceFirst("^jr://images/", ""));
        }
        SheetBuilder.put(row, "parameters", place.quality.isEmpty() ? "" : "quality=" + place.quality);
    }

    /** Everything in a sheet, for a look at what was said. */
    List<String> said(Table table) {
        return table.lines().stream().flatMap(line -> line.cells().stream()).toList();
    }
}
