package org.landfall.interview.review;

import java.util.List;
import java.util.UUID;
import org.landfall.interview.InterviewId;

/**
 * A question to the interviewer at one answer, and what was said about it since.
 *
 * @param path of the answer
 * @param messages the question first
 */
public record ReviewQuery(UUID id, InterviewId interview, String path, boolean open, List<QueryMessage> messages) {

    /** What was asked. */
    public String asked() {
        return messages.getFirst().text();
    }
}
