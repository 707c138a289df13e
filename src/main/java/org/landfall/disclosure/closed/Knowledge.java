package org.landfall.disclosure.closed;

import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * What an attacker can conclude from published cells: every table of whole numbers that fits is possible for him. The
 * solver only proposes such tables; each is checked exactly, so a wrong solver closes a publication, it never opens one.
 *
 * @param suppressed cells that are not published
 * @param least the least that a suppressed cell can be, 0 or 1
 * @param known a suppressed cell that he knows nonetheless, or {@link #NONE}
 */
record Knowledge(LinkedTables tables, BitSet suppressed, int least, int known) {
    static final int NONE = -1;
    private static final long LONGEST_MILLIS = 5_000;

    /** Of a suppressed cell; what has no upper end is cut off far above all counts. */
    Range range(int cell) {
        int most = bound();
        return new Range(extreme(cell, false, most)[cell], extreme(cell, true, most)[cell]);
    }

    /** A table that fits, in which the cell is as small as can be, or as large up to {@code enough}. */
    Optional<int[]> witness(int cell, boolean up, int enough) {
        var relaxed = solved(cell, up, enough, false);
        return relaxed.isPresent() ? relaxed : solved(cell, up, enough, true);
    }

    /** Whether the table fits what is published and known. */
    boolean allows(int[] table) {
        for (int cell = 0; cell < table.length; cell++) {
            if (table[cell] < (isFree(cell) ? least : 0) || (!isFree(cell) && table[cell] != tables.count(cell))) {
                return false;
            }
        }
        return tables.sums().stream().allMatch(sum -> LinkedTables.adds(sum, table));
    }

    private int[] extreme(int cell, boolean up, int enough) {
        return witness(cell, up, enough).orElseThrow(() -> new IllegalStateException("no table fits"));
    }

    private Optional<int[]> solved(int cell, boolean up, int enough, boolean whole) {
        var model = new ExpressionsBasedModel();
        model.options.time_abort = LONGEST_MILLIS;
        @Nullable Variable[] variables = new Variable[tables.size()];
        for (int i = suppressed.nextSetBit(0); i >= 0; i = suppressed.nextSetBit(i + 1)) {
            if (isFree(i)) {
                variables[i] = model.newVariable("x" + i)
                        .lower(least)
                        .upper(i == cell ? Math.max(enough, tables.count(i)) : bound())
                        .integer(whole)
                        .weight(i == cell ? 1 : 0);
            }
        }
        tables.sums().forEach(sum -> constrain(model, variables, sum));
        var result = up ? model.maximise() : model.minimise();
        if (!result.getState().isOptimal()) {
            return Optional.empty();
        }
        int[] table = new int[variables.length];
        int next = 0;
        for (int i = 0; i < table.length; i++) {
            table[i] = variables[i] == null ? tables.count(i) : (int) Math.round(result.doubleValue(next++));
        }
        return allows(table) ? Optional.of(table) : Optional.empty();
    }

    private void constrain(ExpressionsBasedModel model, @Nullable Variable[] variables, LinkedTables.Sum sum) {
        var expression = model.newExpression("s" + model.countExpressions());
        int rest = -term(expression, variables, sum.total(), -1);
        for (int part : sum.parts()) {
            rest -= term(expression, variables, part, 1);
        }
        expression.level(rest);
    }

    /** Puts an unknown cell into the sum, or says what a known one is worth in it. */
    private int term(Expression expression, @Nullable Variable[] variables, int cell, int sign) {
        var variable = variables[cell];
        if (variable == null) {
            return sign * tables.count(cell);
        }
        expression.set(variable, sign);
        return 0;
    }

    private boolean isFree(int cell) {
        return suppressed.get(cell) && !tables.isStructural(cell) && cell != known;
    }

    /** Nobody can tell more than this apart. */
    private int bound() {
        return 2 * tables.largest() + 100;
    }
}
