package org.landfall.interview.review;

import org.jspecify.annotations.Nullable;

/**
 * A fee that somebody has yet to allow.
 *
 * @param amount null where the form does not ask for it
 * @param highest what the study pays without asking
 */
public record UnallowedFee(@Nullable Integer amount, int highest) {
    boolean above() {
        return amount == null || amount > highest;
    }
}
