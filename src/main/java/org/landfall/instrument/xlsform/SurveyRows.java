package org.landfall.instrument.xlsform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the survey sheet, row by row, into the tree below {@code root}. */
final class SurveyRows {
    static final int DEEPEST = 20;

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");
    /** A group that is open, and what it needs at its end. */
    private record Open(Element element, String word, String loopList, int row) {}

    private final Table table;
    private final Columns columns;
    private final Element root;
    private final Map<String, ChoiceList> lists;
    private final Problems problems;
    private final QuestionRow questions;
    private final Deque<Open> open = new ArrayDeque<>();

    /** The list that the rows of an open table-list share; empty before its first select, null outside. */
    private @Nullable String tableList;

    SurveyRows(Table table, Element root, Map<String, ChoiceList> lists, String language, Problems problems) {
        this.table = table;
        this.root = root;
        this.lists = lists;
        this.problems = problems;
        this.columns = Columns.of(table, Columns.SURVEY, Columns.SURVEY_KNOWN, language, problems);
        this.questions = new QuestionRow(lists, problems);
    }

    void read() {
        if (!columns.has("type")) {
            problems.survey(0, "type", "noColumn", "type");
            return;
        }
        for (Table.Line line : table.lines()) {
            Cells row = columns.cells(line, true);
            if (!row.isEmpty() && !FormReader.yes(row.text("disabled")) && open.size() <= DEEPEST) {
                row(row);
            }
        }
        for (Open unclosed : open) {
            problems.survey(unclosed.row(), "type", "unclosed", unclosed.element().name);
        }
        if (root.children.isEmpty() && problems.none()) {
            problems.survey(0, "", "emptySurvey");
        }
    }

    private void row(Cells row) {
        String type = row.text("type");
        if (type.isEmpty()) {
            if (!row.text("name").isEmpty() || !row.localized("label").isEmpty()) {
                problems.survey(row.row(), "type", "noType");
            }
            return;
        }
        Matcher end = Sections.END.matcher(type);
        if (end.matches()) {
            close(row, word(end.group(1)));
            return;
        }
        Matcher begin = Sections.BEGIN.matcher(type);
        if (begin.matches()) {
            begin(row, word(begin.group(1)), begin.group(2) == null ? "" : begin.group(2));
            return;
        }
        String name = name(row, type);
        Element question = questions.read(row, type, name);
        if (question == null) {
            return;
        }
        if (question.type.equals("audit")) {
            meta().add(question);
            return;
        }
        if (tableList != null && question.questionKind().select()) {
            inTableList(question, row);
        }
        dynamicDefault(question);
        add(question);
        questions.other(question, type, row).ifPresent(this::add);
    }

    private static String word(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "lgroup", "looped group" -> "repeat";
            default -> word.toLowerCase(Locale.ROOT);
        };
    }

    private void add(Element child) {
        (open.isEmpty() ? root : open.peek().element()).add(child);
    }

    private Element meta() {
        return root.children.stream()
                .filter(child -> child.bodyless)
                .findFirst()
                .orElseGet(() -> {
                    Element meta = new Element(Element.Kind.GROUP, "meta", 0);
                    meta.bodyless = true;
                    root.add(meta);
                    return meta;
                });
    }

    private String name(Cells row, String type) {
        String name = row.text("name");
        if (name.isEmpty() && type.equals("audit")) {
            return "audit";
        }
        if (name.isEmpty() && type.equals("note")) {
            return "generated_note_name_" + row.row();
        }
        if (name.isEmpty()) {
            problems.survey(row.row(), "name", "noName");
        } else if (!NAME.matcher(name).matches() || name.equals("meta")) {
            problems.survey(row.row(), "name", "badName", name);
        }
        return name;
    }

    private void begin(Cells row, String word, String loopList) {
        if (open.size() >= DEEPEST) {
            problems.survey(row.row(), "type", "tooDeep", String.valueOf(DEEPEST));
        }
        Element section = new Element(
                word.equals("repeat") ? Element.Kind.REPEAT : Element.Kind.GROUP, name(row, word), row.row());
        questions.common(section, row);
        if (section.bind.remove("required") != null) {
            problems.warn("survey", row.row(), "required", "groupRequired", section.name);
        }
        if (word.equals("loop") && !lists.containsKey(loopList)) {
            problems.survey(row.row(), "type", "missingList", loopList);
        }
        count(section);
        tableList(section, row);
        add(section);
        open.push(new Open(section, word, loopList, row.row()));
    }

    /** A count that is not simply a question gets a calculation of its own, which the repeat then refers to. */
    private void count(Element section) {
        String count = section.control.getOrDefault("jr:count", "");
        if (!count.isEmpty() && !References.single(count)) {
            Element calculation = new Element(Element.Kind.QUESTION, section.name + "_count", section.row);
            calculation.type = "calculate";
            calculation.bind.put("readonly", Localized.of("true()"));
            calculation.bind.put("calculate", Localized.of(count));
            add(calculation);
            section.control.put("jr:count", "${" + calculation.name + "}");
        }
    }

    private void tableList(Element section, Cells row) {
        List<String> words =
                List.of(section.control.getOrDefault("appearance", "").strip().split("\\s+"));
        if (!words.contains("table-list")) {
            return;
        }
        tableList = "";
        List<String> rest = new ArrayList<>(List.of("field-list"));
        words.stream().filter(word -> !word.equals("table-list")).forEach(rest::add);
        section.control.put("appearance", String.join(" ", rest));
        if (!section.label.isEmpty() || !section.hint.isEmpty()) {
            Element heading = new Element(Element.Kind.QUESTION, "generated_table_list_label_" + row.row(), row.row());
            heading.type = "note";
            heading.label = section.label;
            heading.hint = section.hint;
            section.label = Localized.NONE;
            section.hint = Localized.NONE;
            section.add(heading);
        }
    }

    private void inTableList(Element question, Cells row) {
        String list = question.itemset;
        if (tableList != null && tableList.isEmpty()) {
            tableList = list;
            Element header =
                    new Element(Element.Kind.QUESTION, "reserved_name_for_field_list_labels_" + row.row(), row.row());
            header.type = question.type;
            header.itemset = list;
            header.label = Localized.of(" ");
            header.control.put("appearance", "label");
            add(header);
        }
        if (!list.equals(tableList)) {
            problems.survey(row.row(), "type", "tableListMixed", String.valueOf(tableList), list);
        }
        if (!question.choiceFilter.isEmpty()) {
            problems.survey(row.row(), "choice_filter", "tableListFiltered");
        }
        question.control.put("appearance", "list-nolabel");
    }

    private void dynamicDefault(Element question) {
        if (!question.defaultValue.isEmpty() && Defaults.dynamic(question.defaultValue, question.type)) {
            question.actions.add(
                    new Element.Action("setvalue", Element.Action.FIRST_LOAD, Map.of("value", question.defaultValue)));
            if (open.stream().anyMatch(section -> section.element().kind == Element.Kind.REPEAT)) {
                question.actions.add(new Element.Action(
                        "setvalue", Element.Action.NEW_REPEAT, Map.of("value", question.defaultValue)));
            }
        }
    }

    private void close(Cells row, String word) {
        Open last = open.peek();
        if (last == null || !last.word().equals(word)) {
            problems.survey(row.row(), "type", "endWithoutBegin", row.text("type"));
            return;
        }
        open.pop();
        tableList = null;
        if (last.element().children.isEmpty()) {
            problems.survey(last.row(), "type", "emptyGroup", last.element().name);
        }
        if (word.equals("loop") && lists.containsKey(last.loopList())) {
            Loops.unroll(last.element(), lists.get(last.loopList()));
        }
    }

    static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
