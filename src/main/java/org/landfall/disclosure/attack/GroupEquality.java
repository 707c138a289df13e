package org.landfall.disclosure.attack;

import java.util.ArrayList;
import java.util.List;
import org.landfall.disclosure.Shown;

/** Everybody of a group gave one answer, or all but one did: are the group's number and the answer's number equal? */
final class GroupEquality implements Attack.Strategy {
    private record Group(List<Condition> condition, List<Integer> members, Campaign.Answer answer) {}

    @Override
    public Finding run(Campaign campaign) {
        return campaign.measure(
                groups(campaign), bound(campaign.parameters().sigma()), (group, truth, vintage, random) -> {
                    var answer = group.answer();
                    var people = campaign.people();
                    for (int member : group.members()) {
                        people = people.with(member, answer.trait(), answer.first());
                    }
                    if (!truth) {
                        int one = group.members()
                                .get(random.nextInt(group.members().size()));
                        people = people.with(one, answer.trait(), answer.second());
                    }
                    var publisher = campaign.method().publish(people, vintage);
                    var all = publisher.cell(group.condition());
                    var same = publisher.cell(Evidence.and(group.condition(), answer.a()));
                    return all instanceof Shown.Low ? random.nextBoolean() : all.equals(same);
                });
    }

    /** Two noises differ by v with probability exp(-v²/4σ²)/(2σ√π), by 0 when all agree and by 1 when one does not. */
    private static double bound(double sigma) {
        double equal = 1 / (2 * sigma * Math.sqrt(Math.PI));
        return 0.5 + equal * (1 - Math.exp(-1 / (4 * sigma * sigma))) / 2;
    }

    private static List<Group> groups(Campaign campaign) {
        var groups = new ArrayList<Group>();
        campaign.known().forEach(trait -> {
            for (int code = 0; code < campaign.codes(trait); code++) {
                var condition = List.of(new Condition(trait, code));
                var members = members(campaign.people(), condition);
                if (members.size() >= 2 * campaign.parameters().floor()) {
                    campaign.answers().stream()
                            .filter(answer -> campaign.together(answer.trait(), trait))
                            .forEach(answer -> groups.add(new Group(condition, members, answer)));
                }
            }
        });
        return groups;
    }

    private static List<Integer> members(People people, List<Condition> condition) {
        var members = new ArrayList<Integer>();
        for (int person = 0; person < people.size(); person++) {
            if (people.meets(person, condition)) {
                members.add(person);
            }
        }
        return members;
    }
}
