package org.landfall.instrument.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one row of the survey sheet that asks, tells or computes something. */
final class QuestionRow {
    static final Set<String> FILES = Set.of(".csv", ".xml", ".geojson");

    private static final Pattern SELECT =
            Pattern.compile("(add select one prompt using|add select multiple prompt using|select all that apply from"
                    + "|select[_ ]one[_ ]from[_ ]file|select[_ ]multiple[_ ]from[_ ]file|select[_ ]one[_ ]external"
                    + "|select one from|select multiple from|select one using|select multiple using|select1|select_one"
                    + "|select one|select_multiple|select multiple|select all that apply|rank)\\s+(\\S+)"
                    + "(?:\\s+(or specify other|or_other|or other))?");
    private static final String OTHER = "other";

    private static final Map<String, String> ALIASES = Map.of(
            "image", "photo",
            "add image prompt", "photo",
            "add photo prompt", "photo",
            "imei", "deviceid",
            "add audio prompt", "audio",
            "add video prompt", "video",
            "add file prompt", "file");

    private final Map<String, ChoiceList> lists;
    private final Problems problems;

    QuestionRow(Map<String, ChoiceList> lists, Problems problems) {
        this.lists = lists;
        this.problems = problems;
    }

    /** Null where the row cannot be read, which is then among the problems. */
    @Nullable
    Element read(Cells row, String type, String name) {
        Element question = new Element(Element.Kind.QUESTION, name, row.row());
        common(question, row);
        question.choiceFilter = row.text("choice_filter");
        question.defaultValue = row.text("default");
        question.triggers = triggers(row);
        question.parameters.putAll(Parameters.of(row, problems));
        Matcher select = SELECT.matcher(type);
        if (select.matches()) {
            return select(question, select, row);
        }
        if (type.matches("osm(\\s+\\S+)?")) {
            question.type = "osm";
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
        if (!question.choiceFilter.isEmpty()) {
            problems.warn("survey", row.row(), "choice_filter", "filterWithoutList", name);
        }
        Parameters.apply(question, row, problems);
        computed(question, row);
        return question;
    }

    /** What groups and questions have alike. */
    void common(Element element, Cells row) {
        element.label = row.localized("label");
        element.hint = row.localized("hint");
        element.guidance = row.localized("guidance_hint");
        element.bind.putAll(row.group("bind"));
        element.control.putAll(row.attributes("control"));
        element.instance.putAll(row.attributes("instance"));
        element.media.putAll(row.group("media"));
        element.disclosure = row.text("disclosure");
        element.banding = row.text("banding");
        if (!row.text("intent").isEmpty()) {
            element.control.put("intent", row.text("intent"));
        }
    }

    /** The question that asks which, where the type says {@code or_other}. */
    Optional<Element> other(Element question, String type, Cells row) {
        Matcher select = SELECT.matcher(type);
        if (!select.matches() || select.group(3) == null) {
            return Optional.empty();
        }
        if (!question.choiceFilter.isEmpty()) {
            problems.survey(row.row(), "choice_filter", "otherFiltered");
        }
        ChoiceList list = lists.get(question.itemset);
        if (list != null
                && list.options().stream().noneMatch(option -> option.code().equals(OTHER))) {
            lists.put(list.name(), withOther(list));
        }
        Element which = new Element(Element.Kind.QUESTION, question.name + "_other", row.row());
        which.type = "text";
        which.label = Localized.of("Specify other.");
        which.bind.put("relevant", Localized.of("selected(../" + question.name + ", 'other')"));
        return Optional.of(which);
    }

    private static ChoiceList withOther(ChoiceList list) {
        Map<String, String> labels = new LinkedHashMap<>();
        list.options()
                .forEach(option ->
                        option.label().byLanguage().keySet().forEach(language -> labels.put(language, "Other")));
        Localized label = labels.isEmpty() ? Localized.of("Other") : new Localized("", labels);
        List<ChoiceList.Option> options = new ArrayList<>(list.options());
        options.add(new ChoiceList.Option(OTHER, label, Map.of(), Map.of(), 0));
        return new ChoiceList(list.name(), options);
    }

    private Element select(Element question, Matcher select, Cells row) {
        String command = select.group(1).replace('_', ' ');
        question.itemset = select.group(2);
        if (command.equals("rank")) {
            question.type = QuestionKind.RANK;
        } else if (command.equals("select one external")) {
            question.type = QuestionKind.SELECT_EXTERNAL;
        } else {
            question.type = command.contains("multiple") || command.contains("all that apply")
                    ? QuestionKind.SELECT_MULTIPLE
                    : QuestionKind.SELECT_ONE;
        }
        boolean file = FILES.contains(extension(question.itemset));
        boolean known = file
                || References.any(question.itemset)
                || question.type.equals(QuestionKind.SELECT_EXTERNAL)
                || lists.containsKey(question.itemset);
        if (!known) {
            problems.survey(row.row(), "type", "missingList", question.itemset);
        } else if (command.endsWith("from file") && !file) {
            problems.survey(row.row(), "type", "notAFile", question.itemset);
        }
        if (question.type.equals(QuestionKind.SELECT_MULTIPLE) && lists.containsKey(question.itemset)) {
            lists.get(question.itemset).options().stream()
                    .filter(option -> option.code().contains(" "))
                    .forEach(option -> problems.add("choices", option.row(), "name", "choiceCode", option.code()));
        }
        Parameters.checkSelect(question, file, row, problems);
        return question;
    }

    private void computed(Element question, Cells row) {
        boolean calculation = question.type.equals("calculate");
        Localized calculate = question.bind.getOrDefault("calculate", Localized.NONE);
        if (calculation && calculate.isEmpty() && !Defaults.dynamic(question.defaultValue, "calculate")) {
            problems.survey(row.row(), "calculation", "noCalculation", question.name);
        }
        switch (question.type) {
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
                    problems.survey(row.row(), "trigger", "noTrigger", question.name);
                }
            }
            default -> {}
        }
        if (question.type.equals("photo")
                && !question.defaultValue.isEmpty()
                && !question.defaultValue.contains("jr://images/")) {
            question.defaultValue = "jr://images/" + question.defaultValue;
        }
    }

    private List<String> triggers(Cells row) {
        String trigger = row.text("trigger");
        if (trigger.isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String one : trigger.split(",")) {
            if (!References.single(one)) {
                problems.survey(row.row(), "trigger", "trigger", trigger);
                return List.of();
            }
            names.addAll(References.names(one));
        }
        return names;
    }

    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot);
    }
}
