package org.landfall.instrument.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landfall.instrument.xlsform.Table;

/**
 * A choice as it stands in the choices sheet.
 *
 * @param labels by language, empty text for labels without one
 */
public record ChoiceRow(int row, String list, String code, Map<String, String> labels) {
    private static final List<String> LIST = List.of("list_name");
    private static final List<String> CODE = List.of("name");
    private static final Set<String> LAST = Set.of("dk", "pns");

    public static List<ChoiceRow> of(List<Table> tables, String list) {
        Grid choices = Grid.choices(tables);
        List<ChoiceRow> rows = new ArrayList<>();
        for (Table.Line line : choices.lines()) {
            if (choices.cell(line, LIST).equals(list)
                    && !choices.cell(line, CODE).isEmpty()) {
                Map<String, String> labels = new LinkedHashMap<>();
                for (String language : choices.languages()) {
                    labels.put(language, choices.cell(line, new Place(Field.LABEL, language).path()));
                }
                rows.add(new ChoiceRow(line.number(), list, choices.cell(line, CODE), labels));
            }
        }
        return rows;
    }

    /** The names of all lists, in the order of the sheet. */
    public static Set<String> lists(List<Table> tables) {
        Grid choices = Grid.choices(tables);
        Set<String> lists = new LinkedHashSet<>();
        choices.lines().forEach(line -> lists.add(choices.cell(line, LIST)));
        lists.remove("");
        return lists;
    }

    /** The languages of the labels of choices, empty text for labels without one. */
    public static List<String> languages(List<Table> tables) {
        return List.copyOf(Grid.choices(tables).languages());
    }

    /** Behind the last choice of its list that says something: don't know and prefer not to say stay last. */
    static Grid add(Grid choices, String list, String code, Map<String, String> labels) {
        List<Table.Line> own = choices.lines().stream()
                .filter(line -> choices.cell(line, LIST).equals(list))
                .toList();
        int after = own.stream()
                .filter(line -> !LAST.contains(choices.cell(line, CODE)))
                .reduce((first, second) -> second)
                .or(() -> own.reversed().stream().findFirst())
                .or(() -> choices.lines().reversed().stream().findFirst())
                .map(Table.Line::number)
                .orElse(0);
        Map<List<String>, String> cells = new LinkedHashMap<>();
        cells.put(LIST, list);
        cells.put(CODE, code);
        labels.forEach((language, text) -> cells.put(new Place(Field.LABEL, language).path(), text));
        return choices.insert(after, cells);
    }
}
