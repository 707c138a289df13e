package org.landfall.instrument.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the type of a question that offers choices says: how many, from where, and whether others may be named. */
final class SelectRow {
    static final Set<String> FILES = Set.of(".csv", ".xml", ".geojson");

    private static final Pattern SELECT =
            Pattern.compile("(add select one prompt using|add select multiple prompt using|select all that apply from"
                    + "|select[_ ]one[_ ]from[_ ]file|select[_ ]multiple[_ ]from[_ ]file|select[_ ]one[_ ]external"
                    + "|select one from|select multiple from|select one using|select multiple using|select1|select_one"
                    + "|select one|select_multiple|select multiple|select all that apply|rank)\\s+(\\S+)"
                    + "(?:\\s+(or specify other|or_other|or other))?");
    private static final String OTHER = "other";

    private final Lists lists;
    private final Problems problems;

    SelectRow(Lists lists, Problems problems) {
        this.lists = lists;
        this.problems = problems;
    }

    /** Whether it is such a question, which then has its list. */
    boolean read(Element question, String type) {
        Matcher select = SELECT.matcher(type);
        if (!select.matches()) {
            return false;
        }
        String command = select.group(1).replace('_', ' ');
        question.itemset = select.group(2);
        question.type = kind(command);
        boolean file = command.endsWith("from file");
        if (file) {
            file(question);
        } else if (question.type.equals(QuestionKind.SELECT_EXTERNAL)) {
            external(question);
        } else if (!References.any(question.itemset) && !lists.choices().containsKey(question.itemset)) {
            problems.survey(question.row, "type", "missingList", question.itemset);
        }
        if (question.type.equals(QuestionKind.SELECT_MULTIPLE)
                && lists.choices().containsKey(question.itemset)) {
            lists.choices().get(question.itemset).options().stream()
                    .filter(option -> option.code().contains(" "))
                    .forEach(option -> problems.add("choices", option.row(), "name", "choiceCode", option.code()));
        }
        Parameters.select(question, file, problems);
        return true;
    }

    private static String kind(String command) {
        return switch (command) {
            case "rank" -> QuestionKind.RANK;
            case "select one external" -> QuestionKind.SELECT_EXTERNAL;
            default ->
                command.contains("multiple") || command.contains("all that apply")
                        ? QuestionKind.SELECT_MULTIPLE
                        : QuestionKind.SELECT_ONE;
        };
    }

    private void file(Element question) {
        int dot = question.itemset.indexOf('.');
        if (dot <= 0 || !FILES.contains(question.itemset.substring(dot))) {
            problems.survey(question.row, "type", "notAFile", question.itemset);
        }
    }

    private void external(Element question) {
        if (!lists.external().containsKey(question.itemset)) {
            problems.survey(question.row, "type", "missingExternalList", question.itemset);
        }
    }

    /** The question that asks which, where the type says {@code or_other}. */
    Optional<Element> other(Element question, String type) {
        Matcher select = SELECT.matcher(type);
        if (!select.matches() || select.group(3) == null) {
            return Optional.empty();
        }
        if (!question.choiceFilter.isEmpty()) {
            problems.survey(question.row, "choice_filter", "otherFiltered");
        }
        ChoiceList list = lists.choices().get(question.itemset);
        if (list == null) {
            problems.survey(question.row, "type", "missingList", question.itemset);
        } else if (list.options().stream().noneMatch(option -> option.code().equals(OTHER))) {
            lists.choices().put(list.name(), withOther(list));
        }
        Element which = new Element(Element.Kind.QUESTION, question.name + "_other", question.row);
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

    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot);
    }

    /** Choices that stand in a file beside the form. */
    static boolean fromFile(Element question) {
        return FILES.contains(extension(question.itemset));
    }

    /** The id of the instance that its choices stand in. */
    static String instance(Element question) {
        String extension = extension(question.itemset);
        return FILES.contains(extension)
                ? question.itemset.substring(0, question.itemset.length() - extension.length())
                : question.itemset;
    }
}
