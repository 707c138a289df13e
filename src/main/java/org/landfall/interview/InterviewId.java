package org.landfall.interview;

import java.util.UUID;

/** Names one interview. */
public record InterviewId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
