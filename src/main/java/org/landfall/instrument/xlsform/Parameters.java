package org.landfall.instrument.xlsform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The {@code parameters} column: {@code start=1 end=10 step=2}, and what each type makes of it. */
final class Parameters {
    private static final Set<String> QUALITIES = Set.of("voice-only", "low", "normal", "external");
    private static final Set<String> TRUTH = Set.of("true", "false");
    private static final Set<String> PRIORITIES = Set.of("no-power", "low-power", "balanced", "high-accuracy");
    private static final List<String> LOCATION =
            List.of("location-priority", "location-min-interval", "location-max-age");

    private Parameters() {}

    static Map<String, String> of(Cells row, Problems problems) {
        String column = row.text("parameters");
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : SurveyRows.words(column.replaceAll("\\s*=\\s*", "="))) {
            String[] sides = pair.split("=", 2);
            if (sides.length < 2 || sides[0].isEmpty() || sides[1].isEmpty()) {
                problems.survey(row.row(), "parameters", "parameters", pair);
            } else {
                parameters.put(sides[0].toLowerCase(Locale.ROOT), sides[1]);
            }
        }
        return parameters;
    }

    /** Moves parameters to where the form keeps them. */
    static void apply(Element question, Cells row, Problems problems) {
        Map<String, String> given = question.parameters;
        Check check = new Check(given, row, problems);
        switch (question.type) {
            case "range" -> range(question, check);
            case "text" -> {
                check.only("rows");
                check.integer("rows");
                move(question.control, given, "rows", "rows");
            }
            case "photo" -> {
                check.only("max-pixels", "app");
                check.integer("max-pixels");
                bind(question, given, "max-pixels", "orx:max-pixels");
                move(question.control, given, "app", "intent");
            }
            case "audio", "background-audio" -> {
                check.only("quality");
                check.oneOf("quality", QUALITIES);
                if (question.type.equals("audio")) {
                    bind(question, given, "quality", "odk:quality");
                }
            }
            case "geopoint", "geotrace", "geoshape" -> {
                check.only("allow-mock-accuracy", "capture-accuracy", "warning-accuracy");
                check.oneOf("allow-mock-accuracy", TRUTH);
                check.number("capture-accuracy");
                check.number("warning-accuracy");
                bind(question, given, "allow-mock-accuracy", "odk:allow-mock-accuracy");
                move(question.control, given, "capture-accuracy", "accuracyThreshold");
                move(question.control, given, "warning-accuracy", "unacceptableAccuracyThreshold");
            }
            case "audit" -> audit(question, check);
            default -> {}
        }
    }

    static void checkSelect(Element question, boolean file, Cells row, Problems problems) {
        Check check = new Check(question.parameters, row, problems);
        if (file) {
            check.only("randomize", "seed", "value", "label");
        } else {
            check.only("randomize", "seed");
        }
        check.oneOf("randomize", TRUTH);
        String seed = question.parameters.getOrDefault("seed", "");
        if (!seed.isEmpty() && !References.single(seed)) {
            check.number("seed");
        }
        if (!seed.isEmpty() && !question.parameters.containsKey("randomize")) {
            check.refuse("seed");
        }
    }

    private static void range(Element question, Check check) {
        check.only("start", "end", "step");
        Map<String, String> given = question.parameters;
        given.putIfAbsent("start", "1");
        given.putIfAbsent("end", "10");
        given.putIfAbsent("step", "1");
        List.of("start", "end", "step").forEach(check::number);
        if (given.values().stream().anyMatch(value -> value.contains("."))) {
            question.bind.put("type", Localized.of("decimal"));
        }
        if (given.get("step").matches("-?0*(\\.0*)?")) {
            check.refuse("step");
        }
    }

    private static void audit(Element question, Check check) {
        check.only(
                "location-priority",
                "location-min-interval",
                "location-max-age",
                "track-changes",
                "identify-user",
                "track-changes-reasons");
        check.oneOf("track-changes", TRUTH);
        check.oneOf("identify-user", TRUTH);
        check.oneOf("track-changes-reasons", Set.of("on-form-edit"));
        check.oneOf("location-priority", PRIORITIES);
        check.integer("location-min-interval");
        check.integer("location-max-age");
        if (LOCATION.stream().anyMatch(question.parameters::containsKey)
                && !question.parameters.keySet().containsAll(LOCATION)) {
            check.refuse(LOCATION.getFirst());
        }
        question.parameters.forEach((name, value) -> question.bind.put("odk:" + name, Localized.of(value)));
    }

    private static void bind(Element question, Map<String, String> given, String name, String attribute) {
        if (given.containsKey(name)) {
            question.bind.put(attribute, Localized.of(given.get(name)));
        }
    }

    private static void move(Map<String, String> to, Map<String, String> given, String name, String attribute) {
        if (given.containsKey(name)) {
            to.put(attribute, given.get(name));
        }
    }

    private record Check(Map<String, String> given, Cells row, Problems problems) {
        void only(String... names) {
            given.keySet().stream()
                    .filter(name -> !List.of(names).contains(name))
                    .forEach(this::refuse);
        }

        void oneOf(String name, Set<String> values) {
            if (given.containsKey(name) && !values.contains(given.get(name))) {
                refuse(name);
            }
        }

        void integer(String name) {
            if (given.containsKey(name) && !given.get(name).matches("\\d{1,9}")) {
                refuse(name);
            }
        }

        void number(String name) {
            if (given.containsKey(name) && !given.get(name).matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
                refuse(name);
            }
        }

        void refuse(String name) {
            problems.survey(row.row(), "parameters", "parameters", name + "=" + given.get(name));
        }
    }
}
