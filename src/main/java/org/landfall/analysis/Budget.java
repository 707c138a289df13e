package org.landfall.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.landfall.disclosure.Ledger;
import org.landfall.disclosure.Permission;

/**
 * What a study has told and may still tell, seen from one of its vintages, whose σ is the price of a table.
 *
 * @param released the names of the variables of each table of the vintage that exists
 * @param twoCustodians whether two custodians have allowed to go beyond the soft limits
 */
public record Budget(Ledger ledger, int sigma, boolean twoCustodians, Set<Set<String>> released) {
    public Budget {
        released = Set.copyOf(released);
    }

    /** Tables of this vintage that the question may still stand in; the study as a whole may end before. */
    public int left(String question) {
        return ledger.left(question, sigma);
    }

    public int leftOfTopic(String topic) {
        return ledger.leftOfTopic(topic, sigma, twoCustodians);
    }

    /** Tables of this vintage that the study may still tell. */
    public int left() {
        return ledger.left(sigma, twoCustodians);
    }

    boolean holds(List<Variable> variables) {
        return released.contains(names(variables));
    }

    Permission ask(List<Variable> variables) {
        return ledger.ask(Variable.charge(variables, sigma), twoCustodians);
    }

    /** Once this table is released, too. */
    Budget after(Ledger then, List<Variable> variables) {
        var more = new HashSet<>(released);
        more.add(names(variables));
        return new Budget(then, sigma, twoCustodians, more);
    }

    private static Set<String> names(List<Variable> variables) {
        return variables.stream().map(Variable::name).collect(Collectors.toSet());
    }
}
