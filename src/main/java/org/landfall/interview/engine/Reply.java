package org.landfall.interview.engine;

/** What the screen hands in for one question. */
public sealed interface Reply {

    /** @param text canonical text: ISO date, codes parted by one space, decimal point */
    record Value(String text) implements Reply {}

    record Without(Missing missing) implements Reply {}

    record Cleared() implements Reply {}

    static Reply of(String text) {
        return new Value(text);
    }
}
