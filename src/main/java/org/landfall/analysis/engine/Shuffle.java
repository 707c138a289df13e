package org.landfall.analysis.engine;

import java.util.random.RandomGenerator;

/** A random order of persons, so that a row of a vintage says nothing about when a record was made. */
public final class Shuffle {
    private Shuffle() {}

    public static int[] order(int persons, RandomGenerator random) {
        int[] order = new int[persons];
        for (int i = 0; i < persons; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
