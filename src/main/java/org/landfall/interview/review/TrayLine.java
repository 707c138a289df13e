package org.landfall.interview.review;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.landfall.access.SiteId;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewState;

/**
 * One interview in the tray; nothing of what was said.
 *
 * @param stage which reader it waits for, from 1
 * @param handedInAt the last time
 * @param figures null for what was handed in before figures were kept
 */
public record TrayLine(
        InterviewId id,
        String pseudonym,
        InterviewState state,
        int stage,
        String study,
        SiteId site,
        Instant handedInAt,
        Set<Flag> flags,
        @Nullable Figures figures) {

    /** Whether it can be read now; one that was returned is still being written. */
    public boolean readable() {
        return state == InterviewState.COMPLETED || state == InterviewState.APPROVED;
    }
}
