package org.landfall.disclosure.attack;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.landfall.disclosure.Parameters;

/** One attack on one method: in each trial a coin decides the truth, the noise is new, and the guess is compared. */
record Campaign(
        Attack attack, People people, Method method, Parameters parameters, int trials, long seed, Progress progress) {
    private static final int REPORTED_EVERY = 50;

    /** A guess at one target: whether the coin had fallen on the first of two truths. */
    @FunctionalInterface
    interface Guess<T> {
        boolean first(T target, boolean truth, int vintage, Random random);
    }

    <T> Finding measure(List<T> targets, double bound, Guess<T> guess) {
        if (targets.isEmpty()) {
            return new Finding(attack, 0, 0, 0.5, bound);
        }
        var random = new Random(seed);
        int right = 0;
        for (int trial = 0; trial < trials; trial++) {
            if (trial % REPORTED_EVERY == 0 && !progress.at(attack, trial, trials)) {
                throw new CancellationException(attack + " was ended");
            }
            boolean truth = random.nextBoolean();
            var target = targets.get(trial % targets.size());
            right += guess.first(target, truth, trial, random) == truth ? 1 : 0;
        }
        return new Finding(attack, targets.size(), trials, (double) right / trials, bound);
    }

    /** Every person with every unknown answer, in a random order. */
    List<Target> targets() {
        var answers = answers();
        var targets = IntStream.range(0, people.size())
                .boxed()
                .flatMap(person -> answers.stream().map(answer -> new Target(person, answer)))
                .toArray(Target[]::new);
        var random = new Random(seed);
        for (int i = targets.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            var moved = targets[i];
            targets[i] = targets[j];
            targets[j] = moved;
        }
        return List.of(targets);
    }

    /** Each unknown trait that somebody answers, with its two most frequent codes. */
    List<Answer> answers() {
        return traits(false)
                .filter(trait -> codes(trait) > 1)
                .mapToObj(this::answer)
                .toList();
    }

    IntStream known() {
        return traits(true);
    }

    boolean together(int one, int other) {
        return !trait(one).question().equals(trait(other).question());
    }

    Trait trait(int trait) {
        return people.traits().get(trait);
    }

    int codes(int trait) {
        return trait(trait).codes().size();
    }

    private IntStream traits(boolean known) {
        return IntStream.range(0, people.traits().size())
                .filter(trait -> trait(trait).known() == known);
    }

    private Answer answer(int trait) {
        int[] byCount = IntStream.range(0, codes(trait))
                .boxed()
                .sorted((a, b) -> Integer.compare(count(trait, b), count(trait, a)))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Answer(trait, byCount[0], byCount[1]);
    }

    private int count(int trait, int code) {
        return people.count(List.of(new Condition(trait, code)));
    }

    /** The question at stake: the attacker wonders which of two codes somebody gave. */
    record Answer(int trait, int first, int second) {
        Condition a() {
            return new Condition(trait, first);
        }

        Condition b() {
            return new Condition(trait, second);
        }

        int code(boolean isFirst) {
            return isFirst ? first : second;
        }
    }

    record Target(int person, Answer answer) {}
}
