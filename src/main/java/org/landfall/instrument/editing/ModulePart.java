package org.landfall.instrument.editing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.landfall.instrument.xlsform.Sections;
import org.landfall.instrument.xlsform.Table;

/**
 * A top-level group or roster with all its rows.
 *
 * @param lines of the survey sheet, the closing one included
 * @param saving names of the questions whose answers go into an entity of its form
 * @param references every name in {@code ${name}} in its rows and in its lists
 */
record ModulePart(
        SurveyRow module,
        List<Table.Line> lines,
        Set<String> names,
        Set<String> lists,
        Set<String> saving,
        Set<String> references) {
    static final List<String> SAVE_TO = List.of("bind", "entities:saveto");
    static final Pattern REFERENCE = Pattern.compile("(\\$\\{\\s*(?:last-saved#)?)([^}]*?)(\\s*})");

    static ModulePart of(List<Table> tables, int row) {
        SurveyRow module = SurveyRow.at(tables, row);
        Grid survey = Grid.survey(tables);
        Grid choices = Grid.choices(tables);
        List<Table.Line> lines = survey.lines().stream()
                .filter(line -> line.number() >= module.row() && line.number() <= module.end())
                .toList();
        Set<String> all = ChoiceRow.lists(tables);
        Set<String> names = new LinkedHashSet<>();
        Set<String> lists = new LinkedHashSet<>();
        Set<String> saving = new LinkedHashSet<>();
        Set<String> references = new LinkedHashSet<>();
        for (Table.Line line : lines) {
            String type = survey.cell(line, "type");
            if (!Sections.ends(type) && !survey.cell(line, "name").isEmpty()) {
                names.add(survey.cell(line, "name"));
            }
            SelectType.list(type, all).ifPresent(lists::add);
            if (!survey.cell(line, SAVE_TO).isEmpty()) {
                saving.add(survey.cell(line, "name"));
            }
            line.cells().forEach(cell -> references(cell, references));
        }
        choices.lines().stream()
                .filter(line -> lists.contains(choices.cell(line, "list_name")))
                .forEach(line -> line.cells().forEach(cell -> references(cell, references)));
        return new ModulePart(module, lines, names, lists, saving, references);
    }

    private static void references(String cell, Set<String> into) {
        REFERENCE.matcher(cell).results().forEach(found -> into.add(found.group(2)));
    }
}
