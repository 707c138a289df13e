package org.landfall.disclosure.attack;

import java.util.OptionalInt;
import java.util.Random;
import org.landfall.disclosure.Shown;

/**
 * What remains of two numbers for each of two answers when all that is known is taken off: 1 for the answer that was
 * given, 0 for the other, and noise. Nothing where a number is low.
 */
record Differences(OptionalInt first, OptionalInt second) {
    static OptionalInt between(Shown larger, Shown smaller, int known) {
        return larger instanceof Shown.Number(int more) && smaller instanceof Shown.Number(int less)
                ? OptionalInt.of(more - less - known)
                : OptionalInt.empty();
    }

    /** Two equal numbers betray a method whose noise depends on who is in a cell, so a difference of 0 counts first. */
    boolean guess(Random random) {
        if (first.isEmpty() && second.isEmpty()) {
            return random.nextBoolean();
        }
        if (first.isEmpty()) {
            return second.getAsInt() <= 0;
        }
        if (second.isEmpty()) {
            return first.getAsInt() >= 1;
        }
        int one = first.getAsInt();
        int other = second.getAsInt();
        if ((one == 0) != (other == 0)) {
            return other == 0;
        }
        return one == other ? random.nextBoolean() : one > other;
    }
}
