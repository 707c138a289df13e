package org.landfall.instrument.xlsform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Reads the survey sheet, row by row, into the tree below {@code root}. */
final class SurveyRows {
    static final int DEEPEST = 20;

    /** A group that is open, and what it needs at its end. */
    private record Open(Element element, String word, String loopList, int row) {}

    private final Table table;
    private final Columns columns;
    private final Element root;
    private final Map<String, ChoiceList> lists;
    private final SettingsRow settings;
    private final Problems problems;
    private final QuestionRow questions;
    private final Deque<Open> open = new ArrayDeque<>();

    /** The list that the rows of an open table-list share; empty before its first select, null outside. */
    private @Nullable String tableList;

    SurveyRows(Table table, Element root, Lists lists, SettingsRow settings, Problems problems) {
        this.table = table;
        this.root = root;
        this.lists = lists.choices();
        this.settings = settings;
        this.problems = problems;
        String language = settings.text("default_language", SettingsRow.DEFAULT);
        this.columns = Columns.of(table, Columns.SURVEY, Columns.SURVEY_KNOWN, language, problems);
        this.questions = new QuestionRow(lists, problems);
    }

    void read() {
        if (!columns.has("type")) {
            problems.survey(0, "type", "noColumn", "type");
            return;
        }
        boolean collapse = !SettingsRow.no(settings.text("clean_text_values", "yes"));
        for (Table.Line line : table.lines()) {
            Cells row = columns.cells(line, collapse);
            if (!row.isEmpty() && !SettingsRow.yes(row.text("disabled")) && open.size() <= DEEPEST) {
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
        List<String> setting = Columns.SETTINGS.get(type);
        if (setting != null) {
            settings.values().put(setting.getFirst(), row.text("name"));
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
            root.meta().add(question);
            return;
        }
        if (tableList != null && question.questionKind().select()) {
            inTableList(question, row);
        }
        dynamicDefault(question);
        add(question);
        questions.other(question, type).ifPresent(this::add);
    }

    private static String word(String word) {
        return switch (word) {
            case "lgroup", "looped group" -> "repeat";
            default -> word;
        };
    }

    private void add(Element child) {
        (open.isEmpty() ? root : open.peek().element()).add(child);
    }

    private String name(Cells row, String type) {
        String name = row.text("name");
        if (type.equals("audit")) {
            if (!name.isEmpty() && !name.equals("audit")) {
                problems.survey(row.row(), "name", "auditName", name);
            }
            return "audit";
        }
        if (name.isEmpty() && type.equals("note")) {
            return "generated_note_name_" + row.row();
        }
        if (name.isEmpty()) {
            problems.survey(row.row(), "name", "noName");
        } else if (!Names.valid(name) || name.equals("meta")) {
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
        if (!SettingsRow.no(section.bind("required").plain()) && section.bind.containsKey("required")) {
            problems.warn("survey", row.row(), "required", "groupRequired", section.name);
        }
        if (!row.text("intent").isEmpty()) {
            section.control.put("intent", row.text("intent"));
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
            if (!question.choiceFilter.isEmpty()) {
                problems.survey(row.row(), "choice_filter", "tableListFiltered");
            }
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
            problems.warn("survey", last.row(), "type", "emptyGroup", last.element().name);
        }
        if (word.equals("loop") && lists.containsKey(last.loopList())) {
            Loops.unroll(last.element(), lists.get(last.loopList()));
        }
    }
}
