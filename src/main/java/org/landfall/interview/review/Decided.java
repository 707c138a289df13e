package org.landfall.interview.review;

import org.jspecify.annotations.Nullable;

/** What came of a decision on an interview. */
public sealed interface Decided {

    /** From now on it may enter a vintage. */
    record Approved() implements Decided {}

    /** The reading is kept; it now waits for the next reader. @param stage 2, or 3 when two readers disagree */
    record PassedOn(int stage) implements Decided {}

    /** It is with its interviewer again. */
    record Returned() implements Decided {}

    /** Nothing has changed. @param point which one is empty, where that is the reason */
    record Refused(Reason reason, @Nullable Point point) implements Decided {
        Refused(Reason reason) {
            this(reason, null);
        }
    }

    enum Reason {
        /** It does not wait for review any more. */
        NOT_WAITING,
        /** The caller held the interview. */
        OWN,
        /** The caller has read it before, and somebody else has to. */
        READ_BEFORE,
        OPEN_QUERIES,
        /** More was paid than the study pays without asking, and nobody has allowed it. */
        FEE,
        /** There is nothing the interviewer could answer. */
        NO_QUERY,
        EMPTY_POINT
    }
}
