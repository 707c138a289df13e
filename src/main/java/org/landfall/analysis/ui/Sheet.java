package org.landfall.analysis.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.Variable;
import org.landfall.disclosure.Share;
import org.landfall.disclosure.Shown;

/**
 * What the screen shows of a table of one or two variables: a pure function of the released cells. A table of one
 * variable has one column. Percentages go along the row or down the column, as asked; down where there is only one. They
 * and the base leave out "not stated".
 *
 * @param foot the bases of the columns where percentages go down them, else empty
 */
record Sheet(List<Row> rows, List<Shown> foot) {
    /** @param base the noisy number of persons who stated an answer in this row; null where there is one column */
    record Row(
            String label,
            boolean stated,
            List<Cell> cells,
            @Nullable Shown base) {}

    /** @param share null where no percentage may be shown */
    record Cell(Shown count, @Nullable Share share) {}

    static Sheet of(ProtectedTable table, String language) {
        return of(table, language, false);
    }

    /** @param down whether percentages go down the columns of a table of two variables */
    static Sheet of(ProtectedTable table, String language, boolean down) {
        if (table.variables().size() == 1) {
            return oneColumn(table, language);
        }
        if (table.variables().getLast().tellsKind()) {
            return apart(table, language);
        }
        return down ? turned(table, language) : crossed(table, language);
    }

    private static Sheet turned(ProtectedTable table, String language) {
        var first = table.variables().getFirst();
        var columns = crossed(table.arranged(List.of(table.variables().getLast().name(), first.name())), language)
                .rows();
        var rows = new ArrayList<Row>();
        for (int code = 0; code < first.codes().size(); code++) {
            int row = code;
            var cells = columns.stream().map(column -> column.cells().get(row)).toList();
            rows.add(new Row(label(first, row, language), row < first.stated(), cells, null));
        }
        return new Sheet(
                rows,
                columns.stream()
                        .flatMap(column -> Stream.ofNullable(column.base()))
                        .toList());
    }

    /** Interviews in one column and documents in another, each with the shares of its own. */
    private static Sheet apart(ProtectedTable table, String language) {
        var columns = IntStream.range(0, table.variables().getLast().stated())
                .mapToObj(kind -> oneColumn(table.slice(kind), language).rows())
                .toList();
        var rows = new ArrayList<Row>();
        for (int i = 0; i < columns.getFirst().size(); i++) {
            int row = i;
            var first = columns.getFirst().get(row);
            var cells = columns.stream()
                    .map(column -> column.get(row).cells().getFirst())
                    .toList();
            rows.add(new Row(first.label(), first.stated(), cells, null));
        }
        return new Sheet(rows, List.of());
    }

    private static Sheet oneColumn(ProtectedTable table, String language) {
        var variable = table.variables().getFirst();
        int[] stated = IntStream.range(0, variable.stated())
                .map(code -> table.noisy(code))
                .toArray();
        var rows = new ArrayList<Row>();
        for (int code = 0; code < variable.codes().size(); code++) {
            var cell = cell(table, table.noisy(code), code < stated.length, stated);
            rows.add(new Row(label(variable, code, language), code < stated.length, List.of(cell), null));
        }
        return new Sheet(rows, List.of());
    }

    private static Sheet crossed(ProtectedTable table, String language) {
        var down = table.variables().getFirst();
        var across = table.variables().getLast();
        var rows = new ArrayList<Row>();
        for (int i = 0; i < down.codes().size(); i++) {
            int row = i;
            int[] stated = IntStream.range(0, across.stated())
                    .map(code -> table.noisy(row, code))
                    .toArray();
            var cells = IntStream.range(0, across.codes().size())
                    .mapToObj(code -> cell(table, table.noisy(row, code), code < stated.length, stated))
                    .toList();
            var base = Shown.of((int) Share.base(stated), table.parameters());
            rows.add(new Row(label(down, row, language), row < down.stated(), cells, base));
        }
        return new Sheet(rows, List.of());
    }

    private static Cell cell(ProtectedTable table, int noisy, boolean stated, int[] base) {
        var parameters = table.parameters();
        var share = stated ? Share.of(noisy, base, parameters).orElse(null) : null;
        return new Cell(Shown.of(noisy, parameters), share);
    }

    private static String label(Variable variable, int code, String language) {
        return variable.codes().get(code).label().in(language);
    }
}
