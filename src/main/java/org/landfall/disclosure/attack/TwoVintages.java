package org.landfall.disclosure.attack;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.landfall.disclosure.Loss;

/**
 * One group in two vintages. The target is among those who came in between; the attacker knows all the others who did,
 * and subtracts.
 */
final class TwoVintages implements Attack.Strategy {
    private static final double SHARE_OF_NEW = 0.2;

    private record Before(Publisher publisher, People people) {}

    @Override
    public Finding run(Campaign campaign) {
        double sigma = campaign.parameters().sigma();
        double bound = new Loss(1 / (2 * sigma * sigma)).accuracy();
        return campaign.measure(campaign.targets(), bound, (target, truth, vintage, random) -> {
            var answer = target.answer();
            var after = campaign.people().with(target.person(), answer.trait(), answer.code(truth));
            var before = after.without(newcomers(after.size(), target.person(), random));
            var earlier = new Before(campaign.method().publish(before, 2 * vintage), before);
            var later = campaign.method().publish(after, 2 * vintage + 1);
            var others = campaign.people().without(target.person());
            var group = group(campaign, target, random);
            return new Differences(
                            difference(earlier, later, others, Evidence.and(group, answer.a())),
                            difference(earlier, later, others, Evidence.and(group, answer.b())))
                    .guess(random);
        });
    }

    private static OptionalInt difference(Before earlier, Publisher later, People others, List<Condition> cell) {
        int known = others.count(cell) - earlier.people().count(cell);
        return Differences.between(later.cell(cell), earlier.publisher().cell(cell), known);
    }

    private static List<Condition> group(Campaign campaign, Campaign.Target target, Random random) {
        int[] traits = campaign.known()
                .filter(trait -> campaign.together(trait, target.answer().trait()))
                .toArray();
        if (traits.length == 0) {
            return List.of();
        }
        int trait = traits[random.nextInt(traits.length)];
        return List.of(new Condition(trait, campaign.people().code(target.person(), trait)));
    }

    private static boolean[] newcomers(int persons, int target, Random random) {
        var newcomers = new boolean[persons];
        for (int person = 0; person < persons; person++) {
            newcomers[person] = person == target || random.nextDouble() < SHARE_OF_NEW;
        }
        return newcomers;
    }
}
