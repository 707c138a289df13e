package org.landfall.analysis;

import java.util.ArrayList;
import java.util.List;
import org.landfall.disclosure.Permission;

/**
 * What tables would cost, one after the other, before anything is spent.
 *
 * @param after what is left once the steps that can be paid are released
 */
public record Plan(List<Step> steps, Budget after) {
    public Plan {
        steps = List.copyOf(steps);
    }

    public record Step(List<String> wish, Price price) {}

    public sealed interface Price {
        /** Released before. */
        record Free() implements Price {}

        /** One table for each question. */
        record Pays(List<SourceQuestion> questions) implements Price {}

        record Refused(ReleaseOutcome why) implements Price {}
    }

    static Plan of(TableRules rules, Budget budget, List<List<String>> wishes) {
        var left = budget;
        var steps = new ArrayList<Step>();
        for (var wish : wishes) {
            var refusal = rules.refusal(wish);
            var wanted = rules.wanted(rules.apart(wish));
            if (refusal.isPresent()) {
                steps.add(new Step(wish, new Price.Refused(refusal.get())));
            } else if (left.holds(wanted)) {
                steps.add(new Step(wish, new Price.Free()));
            } else if (rules.vintage().retired()) {
                steps.add(new Step(wish, new Price.Refused(new ReleaseOutcome.Retired())));
            } else {
                var asked = left.ask(wanted);
                steps.add(new Step(wish, price(asked, wanted, left)));
                left = asked instanceof Permission.Granted(var ledger) ? left.after(ledger, wanted) : left;
            }
        }
        return new Plan(steps, left);
    }

    /** How many of the steps cost something and can be paid. */
    public long paying() {
        return steps.stream().filter(step -> step.price() instanceof Price.Pays).count();
    }

    private static Price price(Permission asked, List<Variable> wanted, Budget left) {
        return switch (asked) {
            case Permission.Granted granted ->
                new Price.Pays(wanted.stream()
                        .flatMap(variable -> variable.sources().stream())
                        .distinct()
                        .toList());
            case Permission refused -> new Price.Refused(new ReleaseOutcome.Unpaid(refused, left.left()));
        };
    }
}
