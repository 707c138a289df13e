package org.landfall.disclosure.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Everything a question's ledger allows about one person's answer, for an attacker who knows every other record. He asks
 * for the same numbers many times: where noise is drawn anew it averages out.
 */
final class Averaging implements Attack.Strategy {
    private static final int TIMES = 20;

    @Override
    public Finding run(Campaign campaign) {
        var evidence = new Evidence(campaign.parameters());
        var spent = new HashMap<Integer, Spending>();
        campaign.answers()
                .forEach(answer ->
                        spent.put(answer.trait(), Spending.of(campaign, List.of(answer.trait()), Trait::known)));
        double bound = campaign.answers().stream()
                .mapToDouble(answer -> bound(campaign, answer, spent))
                .max()
                .orElse(0.5);
        return campaign.measure(campaign.targets(), bound, (target, truth, vintage, random) -> {
            var answer = target.answer();
            var people = campaign.people().with(target.person(), answer.trait(), answer.code(truth));
            var others = campaign.people().without(target.person());
            var publisher = campaign.method().publish(people, vintage);
            double forFirst = 0;
            for (var marginal : spent(spent, answer).marginals()) {
                var rest = rest(people, target.person(), marginal, answer.trait());
                for (int i = 0; i < TIMES; i++) {
                    forFirst += evidence.firstAnswer(publisher, others, answer, rest);
                }
            }
            return forFirst == 0 ? random.nextBoolean() : forFirst > 0;
        });
    }

    private static double bound(Campaign campaign, Campaign.Answer answer, Map<Integer, Spending> spent) {
        var question = campaign.trait(answer.trait()).question();
        return spent(spent, answer).ledger().answer(question).accuracy();
    }

    private static Spending spent(Map<Integer, Spending> all, Campaign.Answer answer) {
        return Objects.requireNonNull(all.get(answer.trait()));
    }

    private static List<Condition> rest(People people, int person, List<Integer> marginal, int without) {
        var rest = new ArrayList<Condition>();
        for (int trait : marginal) {
            if (trait != without) {
                rest.add(new Condition(trait, people.code(person, trait)));
            }
        }
        return rest;
    }
}
