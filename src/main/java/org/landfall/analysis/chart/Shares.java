package org.landfall.analysis.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.Variable;
import org.landfall.disclosure.Share;
import org.landfall.disclosure.Shown;

/**
 * One row of a table as shares of those who stated an answer.
 *
 * @param parts one a stated code; empty where the number is low or the base too small
 */
record Shares(String label, Shown base, List<Optional<Share>> parts) {

    static List<Shares> rows(ProtectedTable table, String language) {
        var down = table.variables().getFirst();
        var across = table.variables().getLast();
        var rows = new ArrayList<Shares>();
        for (int i = 0; i < down.stated(); i++) {
            int row = i;
            rows.add(of(label(down, row, language), across.stated(), code -> table.noisy(row, code), table));
        }
        return rows;
    }

    static Shares single(ProtectedTable table, String language) {
        var variable = table.variables().getFirst();
        return of(variable.label().in(language), variable.stated(), code -> table.noisy(code), table);
    }

    static Shares of(String label, int codes, IntUnaryOperator noisy, ProtectedTable table) {
        return of(label, codes, noisy, 1, table);
    }

    /** @param cells how many cells of the table each part is the sum of */
    static Shares of(String label, int codes, IntUnaryOperator noisy, int cells, ProtectedTable table) {
        int[] parts = IntStream.range(0, codes).map(noisy).toArray();
        return new Shares(
                label,
                Shown.of((int) Share.base(parts), table.parameters()),
                IntStream.of(parts)
                        .mapToObj(part -> Share.of(part, parts, cells, table.parameters()))
                        .toList());
    }

    boolean shown() {
        return parts.stream().anyMatch(Optional::isPresent);
    }

    String persons() {
        return base instanceof Shown.Number(int value) ? Integer.toString(value) : "–";
    }

    static String label(Variable variable, int code, String language) {
        return variable.codes().get(code).label().in(language);
    }
}
