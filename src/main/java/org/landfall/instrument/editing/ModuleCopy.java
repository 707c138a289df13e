package org.landfall.instrument.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.landfall.instrument.xlsform.Table;

/**
 * A top-level group or roster of one workbook copied into another, with its choice lists, its variables for tables and the languages both have.
 * Names that are taken get the suffix, and what refers to them inside the module follows. What is saved to an entity of
 * its form is asked only: an entity stands for the whole form, and takes each of its properties from one question.
 *
 * @param row where it begins in the survey sheet it comes from
 * @param before the row it is put before, 0 for the end
 */
public record ModuleCopy(List<Table> source, int row, int before, String suffix) implements Edit {
    private static final Pattern INSTANCE = Pattern.compile("(instance\\(\\s*['\"])([^'\"]+)(['\"]\\s*\\))");

    @Override
    public List<Table> on(List<Table> tables) {
        CopyPlan plan = CopyPlan.of(source, row, tables, suffix);
        LanguageMatch languages = LanguageMatch.of(source, tables);
        List<Table> copied = survey(plan, languages, Grid.survey(tables))
                .in(choices(plan, languages, Grid.choices(tables)).in(tables));
        return CopiedVariables.in(copied, source, ModulePart.of(source, row).names(), plan, suffix);
    }

    private Grid survey(CopyPlan plan, LanguageMatch languages, Grid target) {
        Grid from = Grid.survey(source);
        Grid into = target;
        int after = into.rows().stream()
                .filter(number -> before == 0 || number < before)
                .reduce(0, (first, second) -> second);
        for (Table.Line line : ModulePart.of(source, row).lines()) {
            Map<List<String>, String> cells = ListContent.cells(from, line, languages, target);
            Map<List<String>, String> renamed = new LinkedHashMap<>();
            cells.remove(ModulePart.SAVE_TO);
            cells.forEach((path, text) -> renamed.put(path, text(plan, path, text)));
            into = into.insert(after, renamed, path -> heading(from, path));
            after = after == 0 ? into.rows().getFirst() : after + 1;
        }
        return into;
    }

    private static String text(CopyPlan plan, List<String> path, String text) {
        return switch (path.getFirst()) {
            case "name" -> plan.names().getOrDefault(text, text);
            case "type" ->
                SelectType.list(text, plan.lists().keySet())
                        .map(list -> SelectType.withList(text, plan.lists().getOrDefault(list, list)))
                        .orElseGet(() -> followed(plan, text));
            default -> followed(plan, text);
        };
    }

    private Grid choices(CopyPlan plan, LanguageMatch languages, Grid target) {
        Grid from = Grid.choices(source);
        Grid into = target;
        for (Map.Entry<String, String> list : plan.lists().entrySet()) {
            if (plan.shared().contains(list.getKey())) {
                continue;
            }
            for (Map<List<String>, String> choice :
                    ListContent.of(source, list.getKey(), languages, target).choices()) {
                Map<List<String>, String> cells = new LinkedHashMap<>();
                choice.forEach((path, text) ->
                        cells.put(path, path.equals(List.of("list_name")) ? list.getValue() : followed(plan, text)));
                int last = into.rows().isEmpty() ? 0 : into.rows().getLast();
                into = into.insert(last, cells, path -> heading(from, path));
            }
        }
        return into;
    }

    private static String followed(CopyPlan plan, String text) {
        String names = replaced(text, ModulePart.REFERENCE, name -> plan.names().getOrDefault(name, name));
        return replaced(names, INSTANCE, list -> plan.lists().getOrDefault(list, list));
    }

    private static String replaced(String text, Pattern pattern, UnaryOperator<String> change) {
        return pattern.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group(1) + change.apply(found.group(2)) + found.group(3)));
    }

    private static String heading(Grid from, List<String> path) {
        int column = from.paths().indexOf(path);
        return column < 0 ? "" : from.headings().get(column);
    }
}
