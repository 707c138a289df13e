package org.landfall.disclosure.closed;

import java.util.BitSet;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * The cheapest other table in which a cell is as somebody has to think possible: the cells that it changes must not be
 * published. Cells that are suppressed already cost next to nothing, others the more the larger they are.
 */
final class Alternative {
    private static final double NEXT_TO_NOTHING = 1e-4;
    private static final double CHANGED = 1e-6;

    private final LinkedTables tables;
    private final Audit.Proof proof;
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Variable[] more;
    private final Variable[] fewer;

    private Alternative(LinkedTables tables, Audit.Proof proof) {
        this.tables = tables;
        this.proof = proof;
        more = new Variable[tables.size()];
        fewer = new Variable[tables.size()];
    }

    /** The cells to suppress beside those that are; empty when no table will do. */
    static Optional<BitSet> cells(LinkedTables tables, Audit.Proof proof) {
        return new Alternative(tables, proof).solved();
    }

    private Optional<BitSet> solved() {
        var knowledge = proof.knowledge();
        for (int cell = 0; cell < more.length; cell++) {
            boolean fixed = tables.isStructural(cell) || cell == knowledge.known();
            double cost = knowledge.suppressed().get(cell) ? NEXT_TO_NOTHING : 1 + Math.log1p(tables.count(cell));
            int most = 2 * tables.largest() + 100;
            more[cell] = model.newVariable("m" + cell)
                    .lower(0)
                    .upper(fixed ? 0 : most)
                    .weight(cost);
            int room = Math.max(0, tables.count(cell) - knowledge.least());
            fewer[cell] = model.newVariable("f" + cell)
                    .lower(0)
                    .upper(fixed ? 0 : room)
                    .weight(cost);
        }
        demand();
        tables.sums().forEach(this::constrain);
        var result = model.minimise();
        if (!result.getState().isFeasible()) {
            return Optional.empty();
        }
        var changed = new BitSet();
        for (int cell = 0; cell < more.length; cell++) {
            double change = result.doubleValue(2 * cell) - result.doubleValue(2 * cell + 1);
            changed.set(cell, Math.abs(change) > CHANGED);
        }
        return Optional.of(changed);
    }

    private void demand() {
        int change = proof.value() - tables.count(proof.cell());
        var demand = model.newExpression("demand").level(change);
        put(demand, proof.cell(), 1);
    }

    private void constrain(LinkedTables.Sum sum) {
        var expression = model.newExpression("s" + model.countExpressions()).level(0);
        put(expression, sum.total(), -1);
        for (int part : sum.parts()) {
            put(expression, part, 1);
        }
    }

    private void put(Expression expression, int cell, int sign) {
        expression.set(more[cell], sign);
        expression.set(fewer[cell], -sign);
    }
}
