package org.landfall.instrument.xlsform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The {@code parameters} column: {@code start=1 end=10 step=2}, and what each type makes of it. */
final class Parameters {
    private static final Set<String> WITH_CAPITALS = Set.of("value", "label", "reference-geometry", "seed");
    private static final Set<String> QUALITIES = Set.of("voice-only", "low", "normal");
    private static final Pattern PACKAGE = Pattern.compile("[A-Za-z]\\w*(\\.[A-Za-z]\\w*)+");
    private static final Pattern COLUMN = Pattern.compile("[a-zA-Z_][a-zA-Z0-9\\-_.]*");

    private Parameters() {}

    /** Names and most values know no capitals. */
    static Map<String, String> of(Cells row, Problems problems) {
        Map<String, String> parameters = new LinkedHashMap<>();
        String column = row.text("parameters").replaceAll("\\s*=\\s*", "=");
        for (String pair : column.split("[\\s,;]+")) {
            String[] sides = pair.split("=", -1);
            if (pair.isEmpty()) {
                continue;
            }
            if (sides.length != 2 || sides[0].isEmpty() || sides[1].isEmpty()) {
                problems.survey(row.row(), "parameters", "parameters", pair);
                continue;
            }
            String name = sides[0].toLowerCase(Locale.ROOT);
            parameters.put(name, WITH_CAPITALS.contains(name) ? sides[1] : sides[1].toLowerCase(Locale.ROOT));
        }
        return parameters;
    }

    /** Moves parameters to where the form keeps them. */
    static void apply(Element question, Lists lists, Problems problems) {
        ParameterCheck check = new ParameterCheck(question, problems);
        switch (question.type) {
            case "range" -> RangeParameters.apply(question, lists.choices(), check, problems);
            case "text" -> {
                check.only("rows");
                check.whole("rows");
                check.move("rows", question.control, "rows");
            }
            case "photo" -> photo(question, check);
            case "audio" -> {
                check.only("quality");
                check.oneOf("quality", Set.of("voice-only", "low", "normal", "external"));
                check.bind("quality", "odk:quality");
            }
            case "background-audio" -> {
                check.only("quality");
                check.oneOf("quality", QUALITIES);
            }
            case "geopoint", "geotrace", "geoshape" -> geo(question, check);
            case "audit" -> audit(question, check);
            default -> {}
        }
    }

    static void select(Element question, boolean file, Problems problems) {
        ParameterCheck check = new ParameterCheck(question, problems);
        if (file) {
            check.only("randomize", "seed", "value", "label");
            check.matching("value", COLUMN);
            check.matching("label", COLUMN);
        } else {
            check.only("randomize", "seed");
        }
        check.oneOf("randomize", ParameterCheck.TRUTH);
        String seed = question.parameters.getOrDefault("seed", "");
        if (!seed.isEmpty() && !References.single(seed)) {
            check.number("seed");
        }
        if (!seed.isEmpty() && !question.parameters.containsKey("randomize")) {
            check.refuse("seed");
        }
    }

    private static void photo(Element question, ParameterCheck check) {
        check.only("max-pixels", "app");
        check.whole("max-pixels");
        check.bind("max-pixels", "orx:max-pixels");
        String appearance = question.control.getOrDefault("appearance", "annotate");
        if (appearance.equals("annotate")) {
            check.matching("app", PACKAGE);
            check.move("app", question.control, "intent");
        }
        if (!question.defaultValue.isEmpty() && !question.defaultValue.contains("jr://images/")) {
            question.defaultValue = "jr://images/" + question.defaultValue;
        }
    }

    private static void geo(Element question, ParameterCheck check) {
        if (question.type.equals("geopoint")) {
            check.only("allow-mock-accuracy", "capture-accuracy", "warning-accuracy", "reference-geometry");
            check.number("capture-accuracy");
            check.number("warning-accuracy");
            check.move("capture-accuracy", question.control, "accuracyThreshold");
            check.move("warning-accuracy", question.control, "unacceptableAccuracyThreshold");
        } else {
            check.only("allow-mock-accuracy", "incremental", "reference-geometry");
            check.oneOf("incremental", Set.of("true", "yes", "true()"));
            if (question.parameters.containsKey("incremental")) {
                question.control.put("incremental", "true");
            }
        }
        check.oneOf("allow-mock-accuracy", ParameterCheck.TRUTH);
        check.bind("allow-mock-accuracy", "odk:allow-mock-accuracy");
        question.itemset = question.parameters.getOrDefault("reference-geometry", "");
    }

    private static void audit(Element question, ParameterCheck check) {
        List<String> place = List.of("location-priority", "location-min-interval", "location-max-age");
        check.only(
                place.get(0), place.get(1), place.get(2), "track-changes", "identify-user", "track-changes-reasons");
        check.oneOf("track-changes", ParameterCheck.TRUTH);
        check.oneOf("identify-user", ParameterCheck.TRUTH);
        check.oneOf("track-changes-reasons", Set.of("on-form-edit"));
        check.oneOf(place.getFirst(), Set.of("no-power", "low-power", "balanced", "high-accuracy"));
        check.count("location-min-interval");
        check.count("location-max-age");
        Map<String, String> given = question.parameters;
        boolean some = place.stream().anyMatch(given::containsKey);
        if (some && !given.keySet().containsAll(place)) {
            check.refuse(place.stream().filter(given::containsKey).findFirst().orElseThrow());
        } else if (some && check.number("location-max-age").compareTo(check.number("location-min-interval")) < 0) {
            check.refuse("location-max-age");
        }
        given.forEach((name, value) -> question.bind.put("odk:" + name, Localized.of(value)));
    }
}
