package org.landfall.analysis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One rule for a new vintage and how far the study is.
 *
 * @param have so many there are; 0 where nothing is counted
 * @param need so many it takes; 0 where nothing is asked, because there is no vintage yet
 * @param from the day from which it is met at the latest if nothing is withdrawn; null where that is not known
 */
public record CutRule(
        Kind kind,
        boolean met,
        int have,
        int need,
        @Nullable LocalDate from) {
    public enum Kind {
        /** Days since the last vintage. */
        REST,
        /** Enough people. */
        PERSONS,
        /** Enough that is new or changed since the last vintage. */
        CHANGED
    }
}
