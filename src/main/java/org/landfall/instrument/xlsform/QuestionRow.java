package org.landfall.instrument.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one row of the survey sheet that asks, tells or computes something. */
final class QuestionRow {
    private static final Pattern OSM = Pattern.compile("osm (\\S+)");

    private static final Map<String, String> ALIASES = Map.of(
            "image", "photo",
            "add image prompt", "photo",
            "add photo prompt", "photo",
            "imei", "deviceid",
            "add audio prompt", "audio",
            "add video prompt", "video",
            "add file prompt", "file");

    private final Lists lists;
    private final SelectRow selects;
    private final Problems problems;

    QuestionRow(Lists lists, Problems problems) {
        this.lists = lists;
        this.selects = new SelectRow(lists, problems);
        this.problems = problems;
    }

    /** Null where the row cannot be read, which is then among the problems. */
    @Nullable
    Element read(Cells row, String type, String name) {
        Element question = new Element(Element.Kind.QUESTION, name, row.row());
        common(question, row);
        question.guidance = row.localized("guidance_hint");
        question.choiceFilter = row.text("choice_filter");
        question.defaultValue = row.text("default");
        question.triggers = triggers(row);
        question.parameters.putAll(Parameters.of(row, problems));
        if (selects.read(question, type) || osm(question, type)) {
            return question;
        }
        question.type = ALIASES.getOrDefault(type, type);
        QuestionKind kind = QuestionKind.of(question.type).orElse(null);
        if (kind == null || kind.select()) {
            problems.survey(row.row(), "type", kind == null ? "unknownType" : "noList", kind == null ? type : name);
            return null;
        }
        if (question.hint.isEmpty() && !kind.hint().isEmpty()) {
            question.hint = Localized.of(kind.hint());
        }
        Parameters.apply(question, lists, problems);
        if (!question.choiceFilter.isEmpty() && question.itemset.isEmpty()) {
            problems.warn("survey", row.row(), "choice_filter", "filterWithoutList", name);
        }
        computed(question);
        return question;
    }

    /** What groups and questions have alike. */
    void common(Element element, Cells row) {
        element.label = row.localized("label");
        element.hint = row.localized("hint");
        element.bind.putAll(row.group("bind"));
        element.control.putAll(row.attributes("control"));
        element.instance.putAll(row.attributes("instance"));
        element.media.putAll(row.group("media"));
        element.disclosure = row.text("disclosure");
        element.banding = row.text("banding");
        if (element.label.isEmpty() && element.appearance().equals("label")) {
            element.label = Localized.of(" ");
        }
    }

    Optional<Element> other(Element question, String type) {
        return selects.other(question, type);
    }

    private boolean osm(Element question, String type) {
        Matcher osm = OSM.matcher(type);
        if (!osm.matches()) {
            return false;
        }
        question.type = "osm";
        question.tags = lists.osm().get(osm.group(1));
        if (question.tags == null && !lists.osm().isEmpty()) {
            problems.survey(question.row, "type", "missingTags", osm.group(1));
        }
        return true;
    }

    private void computed(Element question) {
        Localized calculate = question.bind("calculate");
        switch (question.type) {
            case "calculate" -> {
                if (calculate.isEmpty() && !Defaults.dynamic(question.defaultValue, "calculate")) {
                    problems.survey(question.row, "calculation", "noCalculation", question.name);
                }
            }
            case "start-geopoint" ->
                question.actions.add(new Element.Action("odk:setgeopoint", Element.Action.FIRST_LOAD, Map.of()));
            case "background-audio" -> {
                String quality = question.parameters.getOrDefault("quality", "");
                question.actions.add(new Element.Action(
                        "odk:recordaudio",
                        Element.Action.LOAD,
                        quality.isEmpty() ? Map.of() : Map.of("odk:quality", quality)));
            }
            case "background-geopoint" -> {
                if (question.triggers.isEmpty()) {
                    problems.survey(question.row, "trigger", "noTrigger", question.name);
                }
                if (!calculate.isEmpty()) {
                    problems.survey(question.row, "calculation", "placeCalculated", question.name);
                }
            }
            default -> {}
        }
    }

    /** One reference, or several with commas between them. */
    private List<String> triggers(Cells row) {
        List<String> triggers = new ArrayList<>();
        String column = row.text("trigger");
        for (String part : column.isEmpty() ? new String[0] : column.split(",")) {
            Set<String> names = References.names(part);
            if (names.size() == 1) {
                triggers.addAll(names);
            } else {
                problems.survey(row.row(), "trigger", "trigger", part.strip());
            }
        }
        return triggers;
    }
}
