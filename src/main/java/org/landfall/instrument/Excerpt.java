package org.landfall.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.landfall.instrument.xlsform.Problem;
import org.landfall.instrument.xlsform.Table;

/**
 * The part of a sheet around the rows that something is to be said about, as it stands in the workbook.
 *
 * @param headings of the columns that are shown
 * @param general what is to be said about the sheet as a whole, or about a row that it does not have
 */
public record Excerpt(String sheet, List<String> headings, List<Row> rows, List<Problem> general) {
    private static final Set<String> ALWAYS = Set.of("type", "name", "list_name", "list name", "value");

    /**
     * @param number as the spreadsheet shows it, from 1
     * @param cells one for each heading
     * @param faults what is to be said about the row
     */
    public record Row(int number, List<String> cells, List<Fault> faults) {}

    /** @param column of the excerpt, from 0; -1 when the whole row is meant */
    public record Fault(int column, Problem problem) {}

    /** One for each sheet with something to be said about it; what concerns the whole file comes first, without rows. */
    public static List<Excerpt> of(List<Table> tables, List<Problem> problems) {
        Map<String, List<Problem>> bySheet = problems.stream()
                .collect(Collectors.groupingBy(Problem::sheet, LinkedHashMap::new, Collectors.toList()));
        List<Excerpt> excerpts = new ArrayList<>();
        bySheet.forEach((sheet, found) -> {
            Optional<Table> table = Table.find(tables, sheet);
            excerpts.add(table.map(lines -> of(lines, found))
                    .orElseGet(() -> new Excerpt(sheet, List.of(), List.of(), found)));
        });
        return excerpts;
    }

    private static Excerpt of(Table table, List<Problem> problems) {
        NavigableMap<Integer, Table.Line> lines = new TreeMap<>();
        table.lines().forEach(line -> lines.put(line.number(), line));
        Map<Boolean, List<Problem>> placed =
                problems.stream().collect(Collectors.partitioningBy(problem -> lines.containsKey(problem.row())));
        List<Problem> inRows = placed.getOrDefault(true, List.of());
        List<Integer> columns = columns(table, inRows);
        List<Row> rows = numbers(lines, inRows).stream()
                .map(lines::get)
                .map(line -> new Row(
                        line.number(),
                        columns.stream().map(line::cell).toList(),
                        inRows.stream()
                                .filter(problem -> problem.row() == line.number())
                                .map(problem -> new Fault(columns.indexOf(column(table, problem.column())), problem))
                                .toList()))
                .toList();
        List<String> headings = columns.stream().map(table.headings()::get).toList();
        return new Excerpt(table.name(), headings, rows, placed.getOrDefault(false, List.of()));
    }

    /** The faulty rows with a row above and below each. */
    private static Set<Integer> numbers(NavigableMap<Integer, Table.Line> lines, List<Problem> problems) {
        Set<Integer> numbers = new TreeSet<>();
        for (Problem problem : problems) {
            numbers.add(problem.row());
            Optional.ofNullable(lines.lowerKey(problem.row())).ifPresent(numbers::add);
            Optional.ofNullable(lines.higherKey(problem.row())).ifPresent(numbers::add);
        }
        return numbers;
    }

    /** What a row is known by, its first label, and the columns at fault. */
    private static List<Integer> columns(Table table, List<Problem> problems) {
        Set<Integer> shown = new LinkedHashSet<>();
        boolean labelled = false;
        for (int i = 0; i < table.headings().size(); i++) {
            String base = base(table.headings().get(i));
            if (ALWAYS.contains(base) || (base.equals("label") && !labelled)) {
                shown.add(i);
                labelled |= base.equals("label");
            }
        }
        problems.forEach(problem -> {
            int column = column(table, problem.column());
            if (column >= 0) {
                shown.add(column);
            }
        });
        return shown.stream().sorted().toList();
    }

    /** The column of that heading, or the first of its translations; -1 when there is none. */
    private static int column(Table table, String heading) {
        List<String> headings = table.headings().stream().map(Excerpt::plain).toList();
        int exact = headings.indexOf(plain(heading));
        if (exact >= 0 || heading.isEmpty()) {
            return exact;
        }
        return table.headings().stream().map(Excerpt::base).toList().indexOf(base(heading));
    }

    private static String plain(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT);
    }

    private static String base(String heading) {
        String plain = plain(heading);
        int colon = plain.indexOf(':');
        return colon < 0 ? plain : plain.substring(0, colon).strip();
    }
}
