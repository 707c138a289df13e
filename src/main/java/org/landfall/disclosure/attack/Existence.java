package org.landfall.disclosure.attack;

import java.util.List;
import java.util.stream.IntStream;

/** Everything the study's ledger allows, for an attacker who knows all records and what the target would have said. */
final class Existence implements Attack.Strategy {
    @Override
    public Finding run(Campaign campaign) {
        var evidence = new Evidence(campaign.parameters());
        var spent = Spending.of(campaign, List.of(), _ -> true);
        double bound = spent.ledger().presence().accuracy();
        var targets = IntStream.range(0, campaign.people().size()).boxed().toList();
        return campaign.measure(targets, bound, (target, truth, vintage, random) -> {
            var others = campaign.people().without(target);
            var publisher = campaign.method().publish(truth ? campaign.people() : others, vintage);
            double present = 0;
            for (var marginal : spent.marginals()) {
                var cell = marginal.stream()
                        .map(trait -> new Condition(trait, campaign.people().code(target, trait)))
                        .toList();
                present += evidence.oneMore(publisher.cell(cell), others.count(cell));
            }
            return present == 0 ? random.nextBoolean() : present > 0;
        });
    }
}
