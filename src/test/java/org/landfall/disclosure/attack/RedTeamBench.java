package org.landfall.disclosure.attack;

import java.util.List;
import java.util.stream.IntStream;
import org.landfall.disclosure.Parameters;

/** How long a whole run of the red team takes, beside counting one cell as often as there are trials. */
public final class RedTeamBench {
    private static final int SEED = 11;
    private static final double NANOS = 1e9;

    /** In seconds. */
    public record Measured(int persons, double run, double counts) {}

    private RedTeamBench() {}

    public static List<Measured> run() {
        measured(200); // what the virtual machine compiles while it runs is not measured
        return IntStream.of(200, 1_000, 5_000).mapToObj(RedTeamBench::measured).toList();
    }

    private static Measured measured(int persons) {
        var people = Town.of(persons);
        var parameters = Parameters.forPersons(persons);
        var team = RedTeam.of(parameters, SEED);
        long began = System.nanoTime();
        team.run(people, Methods.ours(parameters.sigma()), Progress.NONE);
        long ran = System.nanoTime();
        int counted = 0;
        for (int trial = 0; trial < team.trials() * Attack.values().length; trial++) {
            counted += people.count(List.of(new Condition(0, 0)));
        }
        double counts = (System.nanoTime() - ran) / NANOS;
        if (counted < 0) {
            throw new IllegalStateException("counted too much");
        }
        return new Measured(persons, (ran - began) / NANOS, counts);
    }
}
