package org.landfall.analysis;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.landfall.analysis.ReleaseOutcome.NotReleasable;
import org.landfall.analysis.ReleaseOutcome.NumberOfVariables;
import org.landfall.analysis.ReleaseOutcome.SameQuestion;
import org.landfall.analysis.ReleaseOutcome.TooManyCells;
import org.landfall.disclosure.Parameters;

/**
 * What makes a wish for a table one that may be counted. Looks at the wish and at released numbers, never at a person.
 *
 * @param all what the vintage has
 */
record TableRules(Vintage vintage, List<Variable> all) {

    /** The wish, and what tells documents from interviews in a vintage that holds both. */
    List<String> apart(List<String> wish) {
        var kind = all.stream().filter(Variable::tellsKind).map(Variable::name).filter(name -> !wish.contains(name));
        return Stream.concat(wish.stream(), kind).toList();
    }

    /** The wished variables that this vintage has, sorted by name. */
    List<Variable> wanted(List<String> names) {
        return all.stream()
                .filter(variable -> names.contains(variable.name()))
                .sorted(Comparator.comparing(Variable::name))
                .toList();
    }

    /** Why the wish is refused whatever is left to spend. */
    Optional<ReleaseOutcome> refusal(List<String> wish) {
        var names = apart(wish);
        if (wish.isEmpty() || names.size() > Parameters.MOST_VARIABLES) {
            return Optional.of(new NumberOfVariables(Parameters.MOST_VARIABLES - names.size() + wish.size()));
        }
        var wanted = wanted(names);
        var known = wanted.stream().map(Variable::name).toList();
        return names.stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .<ReleaseOutcome>map(NotReleasable::new)
                .or(() -> sameQuestion(wanted, names))
                .or(() -> tooManyCells(wanted));
    }

    private static Optional<ReleaseOutcome> sameQuestion(List<Variable> wanted, List<String> names) {
        if (wanted.size() < names.size()) {
            return Optional.of(new SameQuestion(names.getFirst(), names.getFirst()));
        }
        var byQuestion = new HashMap<String, Variable>();
        for (var variable : wanted) {
            var other = byQuestion.put(variable.question(), variable);
            if (other != null) {
                return Optional.of(new SameQuestion(other.name(), variable.name()));
            }
        }
        return Optional.empty();
    }

    private Optional<ReleaseOutcome> tooManyCells(List<Variable> wanted) {
        long cells = Cells.number(wanted);
        long most = Parameters.mostCells(vintage.noisyPersons());
        return cells <= most ? Optional.empty() : Optional.of(new TooManyCells(cells, most));
    }
}
