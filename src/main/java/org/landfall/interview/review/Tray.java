package org.landfall.interview.review;

import org.jspecify.annotations.Nullable;
import org.landfall.interview.InterviewState;

/** The compartments of the tray. */
public enum Tray {
    TO_READ(InterviewState.COMPLETED, 1),
    SECOND_READING(InterviewState.COMPLETED, 2),
    THIRD_READING(InterviewState.COMPLETED, 3),
    RETURNED(InterviewState.RETURNED, 0),
    APPROVED(InterviewState.APPROVED, 0),
    /** Its person asked for it; drafts that were deleted in the talk are not among them. */
    WITHDRAWN(InterviewState.WITHDRAWN, 0),
    ALL(null, 0);

    private final @Nullable InterviewState state;
    private final int stage;

    Tray(@Nullable InterviewState state, int stage) {
        this.state = state;
        this.stage = stage;
    }

    /** A condition on {@code interview.interview i}, made of constants alone. */
    String condition() {
        String inState = state == null
                ? "i.completed_at is not null and i.state in ('COMPLETED', 'RETURNED', 'APPROVED', 'WITHDRAWN')"
                : (state == InterviewState.WITHDRAWN ? "i.completed_at is not null and " : "") + "i.state = '" + state
                        + "'";
        return stage == 0 ? inState : inState + " and i.stage = " + stage;
    }
}
