package org.landfall.interview.review;

import java.time.Instant;
import java.util.Map;
import org.landfall.access.AccountId;

/** What one reader found. @param stage 1 for the first reader */
public record Reading(int stage, AccountId reader, Instant at, Map<Point, Rating> ratings) {

    boolean differsFrom(Map<Point, Rating> other) {
        return !ratings.equals(other);
    }
}
