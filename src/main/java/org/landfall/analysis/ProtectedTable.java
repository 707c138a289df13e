package org.landfall.analysis;

import java.util.List;
import java.util.stream.IntStream;
import org.landfall.disclosure.Parameters;
import org.landfall.disclosure.Share;
import org.landfall.disclosure.Shown;

/**
 * The released cells of one marginal: every combination of codes with its noisy count, the last variable running
 * fastest. Everything a screen or a file says is a pure function of these.
 *
 * @param noisy counts with their noise; may be negative
 * @param strict whether small numbers are hidden sooner; a slice has it from the whole
 */
public record ProtectedTable(Vintage vintage, List<Variable> variables, List<Integer> noisy, boolean strict) {
    public ProtectedTable(Vintage vintage, List<Variable> variables, List<Integer> noisy) {
        this(vintage, variables, noisy, variables.stream().anyMatch(Variable::strict));
    }

    private static final int STRICT_LEAST = 10;

    public ProtectedTable {
        variables = List.copyOf(variables);
        noisy = List.copyOf(noisy);
        int cells = 1;
        for (var variable : variables) {
            cells *= variable.codes().size();
        }
        if (cells != noisy.size()) {
            throw new IllegalArgumentException("cells do not fit the variables");
        }
    }

    /** The noisy count of one cell; one code index a variable, in the order of {@link #variables}. */
    public int noisy(int... codes) {
        int cell = 0;
        for (int i = 0; i < codes.length; i++) {
            cell = cell * variables.get(i).codes().size() + codes[i];
        }
        return noisy.get(cell);
    }

    public Shown shown(int... codes) {
        return Shown.of(noisy(codes), parameters());
    }

    /**
     * The noisy number of persons who stated an answer along the row of a cell: the sum over the second variable, or over the
     * only one.
     */
    public long base(int... codes) {
        int along = Math.min(1, codes.length - 1);
        int[] parts = new int[variables.get(along).stated()];
        int[] moving = codes.clone();
        for (int code = 0; code < parts.length; code++) {
            moving[along] = code;
            parts[code] = noisy(moving);
        }
        return Share.base(parts);
    }

    /** Those of the vintage, with the higher floor that some domains ask for. */
    public Parameters parameters() {
        return strict() ? vintage.parameters().least(STRICT_LEAST) : vintage.parameters();
    }

    /** The same cells with the variables in another order; {@code names} holds each variable once. */
    public ProtectedTable arranged(List<String> names) {
        var order = names.stream().map(this::position).toList();
        var arranged = order.stream().map(variables::get).toList();
        var cells = new Integer[noisy.size()];
        for (int cell = 0; cell < cells.length; cell++) {
            int rest = cell;
            int[] codes = new int[variables.size()];
            for (int i = arranged.size() - 1; i >= 0; i--) {
                int size = arranged.get(i).codes().size();
                codes[order.get(i)] = rest % size;
                rest /= size;
            }
            cells[cell] = noisy(codes);
        }
        return new ProtectedTable(vintage, arranged, List.of(cells));
    }

    /** The cells in which the last variable has one code, as a table of the variables before it. */
    public ProtectedTable slice(int code) {
        int size = variables.getLast().codes().size();
        var cells = IntStream.range(0, noisy.size() / size)
                .mapToObj(cell -> noisy.get(cell * size + code))
                .toList();
        return new ProtectedTable(vintage, variables.subList(0, variables.size() - 1), cells, strict);
    }

    private int position(String name) {
        for (int i = 0; i < variables.size(); i++) {
            if (variables.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("not a variable of this table");
    }
}
