package org.landfall.disclosure.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.landfall.disclosure.Loss;

/**
 * A group and the same group but for one person whose traits stand out. The attacker knows who is in both, not what they
 * say; four published cells are all he has.
 */
final class NestedDifferencing implements Attack.Strategy {
    /** Groups in which both answers are likely to be shown. */
    private static final int FLOORS = 4;

    /** @param rest what all but the target have in common beside the group's own condition */
    private record Pair(int person, List<Condition> group, List<Condition> rest, Campaign.Answer answer) {}

    @Override
    public Finding run(Campaign campaign) {
        double sigma = campaign.parameters().sigma();
        // the difference of two differences: 2 apart, of four noises
        double bound = new Loss(1 / (2 * sigma * sigma)).accuracy();
        return campaign.measure(pairs(campaign), bound, (pair, truth, vintage, random) -> {
            var answer = pair.answer();
            var people = campaign.people().with(pair.person(), answer.trait(), answer.code(truth));
            var publisher = campaign.method().publish(people, vintage);
            return new Differences(difference(publisher, pair, answer.a()), difference(publisher, pair, answer.b()))
                    .guess(random);
        });
    }

    private static OptionalInt difference(Publisher publisher, Pair pair, Condition answer) {
        return Differences.between(
                publisher.cell(Evidence.and(pair.group(), answer)),
                publisher.cell(Evidence.and(pair.rest(), answer)),
                0);
    }

    private static List<Pair> pairs(Campaign campaign) {
        var pairs = new ArrayList<Pair>();
        campaign.known().forEach(group -> {
            for (int code = 0; code < campaign.codes(group); code++) {
                var condition = List.of(new Condition(group, code));
                campaign.known()
                        .filter(other -> campaign.together(group, other))
                        .forEach(other -> add(pairs, campaign, condition, other));
            }
        });
        return pairs;
    }

    private static void add(List<Pair> pairs, Campaign campaign, List<Condition> group, int other) {
        int all = campaign.people().count(group);
        for (int code = 0; code < campaign.codes(other); code++) {
            var rest = Evidence.and(group, new Condition(other, code));
            int most = campaign.people().count(rest);
            if (all - most == 1 && most >= FLOORS * campaign.parameters().floor()) {
                int person = standsOut(campaign.people(), group, rest);
                campaign.answers().stream()
                        .filter(answer -> campaign.together(answer.trait(), other)
                                && campaign.together(
                                        answer.trait(), group.getFirst().trait()))
                        .forEach(answer -> pairs.add(new Pair(person, group, rest, answer)));
            }
        }
    }

    private static int standsOut(People people, List<Condition> group, List<Condition> rest) {
        for (int person = 0; person < people.size(); person++) {
            if (people.meets(person, group) && !people.meets(person, rest)) {
                return person;
            }
        }
        throw new IllegalStateException("nobody stands out");
    }
}
