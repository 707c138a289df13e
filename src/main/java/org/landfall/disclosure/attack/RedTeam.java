package org.landfall.disclosure.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.landfall.disclosure.Parameters;

/** Runs every attack against a method of publishing, on given records. Same seed, same findings. */
public record RedTeam(Parameters parameters, int trials, long seed) {
    /** Of each attack. */
    public static final int TRIALS = 2_000;

    public static RedTeam of(Parameters parameters, long seed) {
        return new RedTeam(parameters, TRIALS, seed);
    }

    /**
     * One finding an attack, in their order. The release fails when one was not held.
     *
     * @throws CancellationException when {@code progress} ended it
     */
    public List<Finding> run(People people, Method method, Progress progress) {
        var findings = new ArrayList<Finding>();
        for (var attack : Attack.values()) {
            findings.add(run(attack, people, method, progress));
        }
        return findings;
    }

    /** @throws CancellationException when {@code progress} ended it */
    public Finding run(Attack attack, People people, Method method, Progress progress) {
        return attack.run(new Campaign(attack, people, method, parameters, trials, seed, progress));
    }
}
