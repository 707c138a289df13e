package org.landfall.testimony;

import java.util.OptionalDouble;

/**
 * How far two coders agree on whether passages have a theme, beyond what chance alone would bring (Cohen 1960).
 *
 * @param both how many passages both gave it
 * @param first how many the first coder alone
 * @param second how many the second coder alone
 * @param neither how many nobody
 */
public record Kappa(int both, int first, int second, int neither) {

    static final Kappa NOTHING = new Kappa(0, 0, 0, 0);

    Kappa with(boolean inFirst, boolean inSecond) {
        return new Kappa(
                both + (inFirst && inSecond ? 1 : 0),
                first + (inFirst && !inSecond ? 1 : 0),
                second + (!inFirst && inSecond ? 1 : 0),
                neither + (!inFirst && !inSecond ? 1 : 0));
    }

    /** Passages that at least one of them gave it. */
    public int coded() {
        return both + first + second;
    }

    /** The share of passages on which they agree; nothing of no passages. */
    public OptionalDouble agreed() {
        return all() == 0 ? OptionalDouble.empty() : OptionalDouble.of((both + neither) / all());
    }

    /** From -1 to 1; nothing where chance alone would make them agree on everything. */
    public OptionalDouble value() {
        double byChance = all() == 0
                ? 1
                : ((both + first) * (double) (both + second) + (second + neither) * (double) (first + neither))
                        / (all() * all());
        return byChance == 1
                ? OptionalDouble.empty()
                : OptionalDouble.of((agreed().orElseThrow() - byChance) / (1 - byChance));
    }

    private double all() {
        return (double) both + first + second + neither;
    }
}
