package org.landfall.interview;

import org.jspecify.annotations.Nullable;

/**
 * How a talk has left the interviewer; for nobody else, unless shared.
 *
 * @param weight how heavy it was, from 1, light, to 5
 * @param sleep how the interviewer sleeps these days, from 1, badly, to 5
 * @param talk whether a talk with somebody is wished; this alone a custodian sees in any case
 * @param shared whether a custodian may read the rest
 * @param interpreter whether an interpreter who was there was offered such a talk; null where none was
 */
public record CareNote(
        int weight,
        int sleep,
        boolean talk,
        boolean shared,
        @Nullable Boolean interpreter) {
    public static final int MOST = 5;

    public CareNote {
        if (weight < 1 || weight > MOST || sleep < 1 || sleep > MOST) {
            throw new IllegalArgumentException("no such grade");
        }
    }
}
