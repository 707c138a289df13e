package org.landfall.instrument.editing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landfall.instrument.xlsform.Table;

/**
 * The rows of the sheet {@code variables} that rest on questions of a copied module, put behind those of the form it goes
 * to. A variable whose name is taken gets the suffix.
 */
final class CopiedVariables {
    private static final String SHEET = "variables";

    private final Table from;
    private final Table into;
    private final CopyPlan plan;
    private final LanguageMatch languages;
    private final String suffix;

    private CopiedVariables(Table from, Table into, CopyPlan plan, LanguageMatch languages, String suffix) {
        this.from = from;
        this.into = into;
        this.plan = plan;
        this.languages = languages;
        this.suffix = suffix;
    }

    static List<Table> in(List<Table> tables, List<Table> source, Set<String> questions, CopyPlan plan, String suffix) {
        Table from = Table.find(source, SHEET).orElse(null);
        if (from == null) {
            return tables;
        }
        Table into = Table.find(tables, SHEET).orElseGet(() -> new Table(SHEET, List.of(), List.of()));
        Table filled =
                new CopiedVariables(from, into, plan, LanguageMatch.of(source, tables), suffix).filled(questions);
        if (filled.lines().size() == into.lines().size()) {
            return tables;
        }
        List<Table> all = new ArrayList<>(tables);
        if (!Collections.replaceAll(all, into, filled)) {
            all.add(filled);
        }
        return List.copyOf(all);
    }

    private Table filled(Set<String> questions) {
        Set<String> wanted = variables(from, questions);
        Map<String, String> names = free(wanted);
        List<String> headings = new ArrayList<>(into.headings());
        from.headings().stream()
                .flatMap(heading -> there(heading).stream())
                .filter(heading -> at(headings, heading) < 0)
                .forEach(headings::add);
        List<Table.Line> lines = new ArrayList<>(into.lines());
        for (Table.Line line : from.lines()) {
            if (wanted.contains(cell(from, line, "variable"))) {
                int number = lines.isEmpty() ? 2 : lines.getLast().number() + 1;
                lines.add(new Table.Line(number, cells(line, headings, names)));
            }
        }
        return new Table(into.name(), headings, lines);
    }

    private List<String> cells(Table.Line line, List<String> headings, Map<String, String> names) {
        List<String> cells = new ArrayList<>(Collections.nCopies(headings.size(), ""));
        for (int i = 0; i < from.headings().size(); i++) {
            String text = line.cell(i);
            String heading = from.headings().get(i).strip().toLowerCase(Locale.ROOT);
            String written = switch (heading) {
                case "variable" -> names.getOrDefault(text, text);
                case "question" -> plan.names().getOrDefault(text, text);
                default -> text;
            };
            there(from.headings().get(i)).ifPresent(there -> cells.set(at(headings, there), written));
        }
        return cells;
    }

    /** The heading where it goes; empty for a language that the form there does not have. */
    private Optional<String> there(String heading) {
        String[] parts = heading.strip().split("\\s*::\\s*", 2);
        if (parts.length == 1) {
            return Optional.of(heading);
        }
        return Optional.ofNullable(languages.to().get(parts[1]))
                .map(language -> language.isEmpty() ? parts[0] : parts[0] + "::" + language);
    }

    private Map<String, String> free(Set<String> wanted) {
        Set<String> taken = new HashSet<>();
        into.lines().forEach(line -> taken.add(cell(into, line, "variable")));
        Map<String, String> names = new HashMap<>();
        for (String name : wanted) {
            String renamed = name;
            while (taken.contains(renamed)) {
                renamed += suffix;
            }
            names.put(name, renamed);
        }
        return names;
    }

    /** Those whose first row names one of the questions. */
    private static Set<String> variables(Table table, Set<String> questions) {
        Set<String> found = new HashSet<>();
        table.lines().stream()
                .filter(line -> questions.contains(cell(table, line, "question")))
                .forEach(line -> found.add(cell(table, line, "variable")));
        return found;
    }

    private static String cell(Table table, Table.Line line, String heading) {
        int column = at(table.headings(), heading);
        return column < 0 ? "" : line.cell(column).strip();
    }

    private static int at(List<String> headings, String wanted) {
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).strip().equalsIgnoreCase(wanted.strip())) {
                return i;
            }
        }
        return -1;
    }
}
