package org.landfall.disclosure.attack;

/**
 * How often an attack guessed right when both answers were as likely.
 *
 * @param targets different persons and questions that could be attacked; without any there is nothing to guess
 * @param accuracy 0 to 1; a coin reaches 0.5
 * @param bound what the protection promises
 */
public record Finding(Attack attack, int targets, int trials, double accuracy, double bound) {
    private static final double STANDARD_ERRORS = 3;

    /** By how much chance alone may exceed the bound in so many trials. */
    public double margin() {
        return trials == 0 ? 0 : STANDARD_ERRORS * Math.sqrt(bound * (1 - bound) / trials);
    }

    public boolean held() {
        return accuracy <= bound + margin();
    }
}
