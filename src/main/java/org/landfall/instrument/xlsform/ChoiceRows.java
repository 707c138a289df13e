package org.landfall.instrument.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the sheets of choices into lists, in the order of their first rows. Rows that belong to no list are notes. */
final class ChoiceRows {
    private final Table table;
    private final Columns columns;
    private final Problems problems;
    private final boolean duplicates;

    private ChoiceRows(Table table, Columns columns, boolean duplicates, Problems problems) {
        this.table = table;
        this.columns = columns;
        this.duplicates = duplicates;
        this.problems = problems;
    }

    /** @param duplicates whether a code may stand twice in a list */
    static Map<String, ChoiceList> read(
            List<Table> tables, String sheet, String language, boolean duplicates, Problems problems) {
        Table table = Table.find(tables, sheet).orElse(null);
        if (table == null || table.lines().isEmpty()) {
            return new LinkedHashMap<>();
        }
        Columns columns = Columns.of(table, Columns.CHOICES, Columns.CHOICES_KNOWN, language, problems);
        for (String column : List.of("list_name", "name")) {
            if (!columns.has(column)) {
                problems.add(sheet, 0, column, "noColumn", column);
                return new LinkedHashMap<>();
            }
        }
        return new ChoiceRows(table, columns, duplicates, problems).lists();
    }

    private Map<String, ChoiceList> lists() {
        Map<String, List<ChoiceList.Option>> options = new LinkedHashMap<>();
        Map<String, Set<String>> codes = new LinkedHashMap<>();
        for (Table.Line line : table.lines()) {
            Cells row = columns.cells(line, false);
            String list = row.text("list_name");
            if (list.isEmpty()) {
                if (!row.text("name").isEmpty()) {
                    problems.warn(table.name(), row.row(), "list_name", "choiceWithoutList", row.text("name"));
                }
                continue;
            }
            option(row).ifPresent(option -> {
                boolean first = codes.computeIfAbsent(list, _ -> new LinkedHashSet<>())
                        .add(option.code());
                if (!first && !duplicates) {
                    problems.add(table.name(), row.row(), "name", "duplicateChoice", option.code(), list);
                }
                options.computeIfAbsent(list, _ -> new ArrayList<>()).add(option);
            });
        }
        Map<String, ChoiceList> lists = new LinkedHashMap<>();
        options.forEach((name, all) -> lists.put(name, new ChoiceList(name, all)));
        return lists;
    }

    private Optional<ChoiceList.Option> option(Cells row) {
        String code = row.text("name");
        if (code.isEmpty()) {
            problems.add(table.name(), row.row(), "name", "choiceCode", code);
            return Optional.empty();
        }
        Localized label = row.localized("label");
        Map<String, Localized> media = row.group("media");
        if (label.isEmpty() && media.isEmpty()) {
            problems.warn(table.name(), row.row(), "label", "noLabel", code);
        }
        return Optional.of(new ChoiceList.Option(code, label, media, ChoiceList.extra(row), row.row()));
    }
}
