package org.landfall.study;

import java.time.Instant;

/** Whether interviews begin in a study. */
public sealed interface Standing {

    /** Nothing begins before a custodian opens it. */
    record Closed() implements Standing {}

    record Open(Instant since) implements Standing {}

    /** Interviews were held before a study had to be opened; they go on until then. */
    record CarriedOver(Instant until) implements Standing {}

    default boolean takesInterviews(Instant now) {
        return switch (this) {
            case Closed() -> false;
            case Open(var since) -> true;
            case CarriedOver(var until) -> now.isBefore(until);
        };
    }
}
