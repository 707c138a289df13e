package org.landfall.disclosure.attack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.landfall.disclosure.Charge;
import org.landfall.disclosure.Ledger;
import org.landfall.disclosure.Parameters;
import org.landfall.disclosure.Permission.Granted;

/**
 * An attacker who asks for marginal after marginal, small ones first, as long as the ledger grants them.
 *
 * @param marginals the granted ones, each by its traits
 * @param ledger after the last of them
 */
record Spending(List<List<Integer>> marginals, Ledger ledger) {
    /** Of the traits for which {@code wanted} holds, and always with {@code with}, which may be empty. */
    static Spending of(Campaign campaign, List<Integer> with, Predicate<Trait> wanted) {
        var spending = new Spending(new ArrayList<>(), Ledger.empty());
        int[] traits = IntStream.range(0, campaign.people().traits().size())
                .filter(trait -> wanted.test(campaign.trait(trait)))
                .toArray();
        for (int size = 0; size <= Parameters.MOST_VARIABLES - with.size(); size++) {
            spending = spending.grown(campaign, with, traits, 0, size);
        }
        return spending;
    }

    private Spending grown(Campaign campaign, List<Integer> chosen, int[] traits, int from, int missing) {
        if (missing == 0) {
            return chosen.isEmpty() ? this : asked(campaign, chosen);
        }
        var spending = this;
        for (int i = from; i < traits.length; i++) {
            int trait = traits[i];
            if (chosen.stream().allMatch(other -> campaign.together(other, trait))) {
                var more = new ArrayList<>(chosen);
                more.add(trait);
                spending = spending.grown(campaign, more, traits, i + 1, missing - 1);
            }
        }
        return spending;
    }

    private Spending asked(Campaign campaign, List<Integer> marginal) {
        var questions = new HashSet<String>();
        marginal.forEach(trait -> questions.add(campaign.trait(trait).question()));
        var charge = new Charge(questions, campaign.parameters().sigma());
        if (!(ledger.ask(charge, false) instanceof Granted(Ledger after))) {
            return this;
        }
        marginals.add(List.copyOf(marginal));
        return new Spending(marginals, after);
    }
}
