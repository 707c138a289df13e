package org.landfall.disclosure.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.landfall.disclosure.Loss;

/**
 * The attacker has records like the target's made up, as many with each answer, so that the smallest group with the
 * target in it is shown; he knows every record but the answer.
 */
final class PlantedCopies implements Attack.Strategy {
    private static final int KNOWN_TRAITS = 2;

    @Override
    public Finding run(Campaign campaign) {
        var parameters = campaign.parameters();
        var evidence = new Evidence(parameters);
        double sigma = parameters.sigma();
        // one marginal, two cells
        double bound = new Loss(1 / (sigma * sigma)).accuracy();
        int copies = 2 * parameters.floor();
        return campaign.measure(campaign.targets(), bound, (target, truth, vintage, random) -> {
            var answer = target.answer();
            var planted = campaign.people()
                    .plus(copies, target.person(), answer.trait(), answer.first())
                    .plus(copies, target.person(), answer.trait(), answer.second());
            var people = planted.with(target.person(), answer.trait(), answer.code(truth));
            var others = planted.without(target.person());
            var group = smallest(campaign, target, people);
            double forFirst = evidence.firstAnswer(campaign.method().publish(people, vintage), others, answer, group);
            return forFirst == 0 ? random.nextBoolean() : forFirst > 0;
        });
    }

    /** The target's rarest traits. */
    private static List<Condition> smallest(Campaign campaign, Campaign.Target target, People people) {
        var byCount = campaign.known()
                .filter(trait -> campaign.together(trait, target.answer().trait()))
                .mapToObj(trait -> new Condition(trait, people.code(target.person(), trait)))
                .sorted((a, b) -> Integer.compare(count(campaign, a), count(campaign, b)))
                .toList();
        var smallest = new ArrayList<Condition>();
        for (var condition : byCount) {
            boolean fits = IntStream.range(0, smallest.size())
                    .allMatch(i -> campaign.together(smallest.get(i).trait(), condition.trait()));
            if (fits && smallest.size() < KNOWN_TRAITS) {
                smallest.add(condition);
            }
        }
        return smallest;
    }

    private static int count(Campaign campaign, Condition condition) {
        return campaign.people().count(List.of(condition));
    }
}
