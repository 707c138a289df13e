package org.landfall.disclosure;

/** What a reader sees of one noisy count: the number, or only that it is low. Zero is never told apart from low. */
public sealed interface Shown {
    record Number(int value) implements Shown {}

    record Low() implements Shown {}

    static Shown of(int noisy, Parameters parameters) {
        return noisy >= parameters.floor() ? new Number(noisy) : new Low();
    }
}
