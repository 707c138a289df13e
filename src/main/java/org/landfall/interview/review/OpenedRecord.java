package org.landfall.interview.review;

import java.util.UUID;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewState;

/**
 * What a decision on one interview rests on.
 *
 * @param stage which reader it waits for, from 1
 * @param revision how often it was handed in
 * @param secondReader whether the study wants every interview read twice
 */
record OpenedRecord(
        InterviewId id,
        InterviewState state,
        int stage,
        int revision,
        UUID interviewer,
        boolean secondReader,
        ReviewSeal seal) {}
