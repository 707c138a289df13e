package org.landfall.instrument.editing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.landfall.instrument.xlsform.Columns;
import org.landfall.instrument.xlsform.Table;

/** One sheet to be changed: cells are found by meaning, rows by their number in the spreadsheet. Immutable. */
final class Grid {
    private final Table table;
    private final Columns columns;

    private Grid(Table table, Columns columns) {
        this.table = table;
        this.columns = columns;
    }

    static Grid survey(List<Table> tables) {
        Table table = find(tables, "survey");
        return new Grid(table, Columns.survey(table));
    }

    static Grid choices(List<Table> tables) {
        Table table = find(tables, "choices");
        return new Grid(table, Columns.choices(table));
    }

    static Grid settings(List<Table> tables) {
        Table table = find(tables, "settings");
        return new Grid(table, Columns.settings(table));
    }

    private static Table find(List<Table> tables, String name) {
        return Table.find(tables, name).orElseGet(() -> new Table(name, List.of(), List.of()));
    }

    /** The sheets with this one in the place of its like, or behind the others. */
    List<Table> in(List<Table> tables) {
        List<Table> all = new ArrayList<>(tables);
        String name = table.name().strip().toLowerCase(Locale.ROOT);
        int at = Table.find(tables, name).map(tables::indexOf).orElse(-1);
        if (at < 0) {
            all.add(table);
        } else {
            all.set(at, table);
        }
        return List.copyOf(all);
    }

    List<Table.Line> lines() {
        return table.lines();
    }

    List<List<String>> paths() {
        return columns.paths();
    }

    List<String> headings() {
        return table.headings();
    }

    List<Integer> rows() {
        return table.lines().stream().map(Table.Line::number).toList();
    }

    String cell(Table.Line line, String... path) {
        return cell(line, List.of(path));
    }

    String cell(Table.Line line, List<String> path) {
        int column = columns.paths().indexOf(path);
        return column < 0 ? "" : line.cell(column);
    }

    /** The languages of the labels, in the order of the columns; empty text for labels without one. */
    Set<String> languages() {
        Set<String> languages = new LinkedHashSet<>();
        for (List<String> path : columns.paths()) {
            if (!path.isEmpty() && path.getFirst().equals("label")) {
                languages.add(path.size() == 1 ? "" : path.get(1));
            }
        }
        return languages;
    }

    /** Headings are parted by one colon or by two, never both in one sheet: what is added follows what is there. */
    String heading(String column, String language) {
        return language.isEmpty() ? column : heading(List.of(column, language));
    }

    private String heading(List<String> path) {
        boolean single = table.headings().stream().anyMatch(heading -> heading.contains(":"))
                && table.headings().stream().noneMatch(heading -> heading.contains("::"));
        return String.join(single ? ":" : "::", path);
    }

    boolean has(List<String> path) {
        return columns.paths().contains(path);
    }

    /** The cell changed; a column that is missing is added at the right, unless there is nothing to write into it. */
    Grid with(int row, List<String> path, String heading, String value) {
        if (!has(path) && value.isEmpty()) {
            return this;
        }
        Grid wide = withColumn(path, heading);
        int column = wide.columns.paths().indexOf(path);
        List<Table.Line> lines = new ArrayList<>(wide.table.lines());
        int at = wide.index(row);
        lines.set(at, new Table.Line(row, replaced(lines.get(at).cells(), column, value)));
        return wide.with(lines);
    }

    Grid withColumn(List<String> path, String heading) {
        if (has(path)) {
            return this;
        }
        List<String> headings = new ArrayList<>(table.headings());
        headings.add(heading);
        return new Grid(new Table(table.name(), headings, table.lines()), columns.and(path));
    }

    /** A new row behind that one, or before the first where it is 0. */
    Grid insert(int after, Map<List<String>, String> cells) {
        return insert(after, cells, path -> "");
    }

    /** @param spelled how a column that is missing is spelled elsewhere, empty where it is not */
    Grid insert(int after, Map<List<String>, String> cells, Function<List<String>, String> spelled) {
        List<Table.Line> lines = new ArrayList<>();
        int number = after == 0 ? (rows().isEmpty() ? 2 : rows().getFirst()) : after + 1;
        table.lines().stream().filter(line -> line.number() < number).forEach(lines::add);
        lines.add(new Table.Line(number, List.of()));
        table.lines().stream()
                .filter(line -> line.number() >= number)
                .forEach(line -> lines.add(new Table.Line(line.number() + 1, line.cells())));
        Grid grid = with(lines);
        for (Map.Entry<List<String>, String> cell : cells.entrySet()) {
            String elsewhere = spelled.apply(cell.getKey());
            String heading = elsewhere.isEmpty() || elsewhere.contains(":") ? heading(cell.getKey()) : elsewhere;
            grid = grid.with(number, cell.getKey(), heading, cell.getValue());
        }
        return grid;
    }

    Grid remove(int row) {
        index(row);
        return with(table.lines().stream()
                .filter(line -> line.number() != row)
                .map(line -> line.number() < row ? line : new Table.Line(line.number() - 1, line.cells()))
                .toList());
    }

    /** The rows from the first to the last one put before another, or at the end where that is 0. */
    Grid move(int first, int last, int before) {
        int from = index(first);
        int to = index(last) + 1;
        int target = before == 0 ? table.lines().size() : index(before);
        if (target >= from && target <= to) {
            return this;
        }
        List<Table.Line> order = new ArrayList<>(table.lines());
        List<Table.Line> block = List.copyOf(order.subList(from, to));
        order.subList(from, to).clear();
        order.addAll(target > from ? target - block.size() : target, block);
        List<Integer> numbers = rows();
        return with(IntStream.range(0, order.size())
                .mapToObj(i -> new Table.Line(numbers.get(i), order.get(i).cells()))
                .toList());
    }

    Grid swap(int row, int other) {
        List<Table.Line> lines = new ArrayList<>(table.lines());
        List<String> cells = lines.get(index(row)).cells();
        lines.set(index(row), new Table.Line(row, lines.get(index(other)).cells()));
        lines.set(index(other), new Table.Line(other, cells));
        return with(lines);
    }

    private Grid with(List<Table.Line> lines) {
        return new Grid(new Table(table.name(), table.headings(), List.copyOf(lines)), columns);
    }

    private int index(int row) {
        int index = rows().indexOf(row);
        if (index < 0) {
            throw new NoSuchRowException(row);
        }
        return index;
    }

    private static List<String> replaced(List<String> cells, int column, String value) {
        List<String> longer = new ArrayList<>(cells);
        while (longer.size() <= column) {
            longer.add("");
        }
        longer.set(column, value);
        while (!longer.isEmpty() && longer.getLast().isEmpty()) {
            longer.removeLast();
        }
        return List.copyOf(longer);
    }
}
