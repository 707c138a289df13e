package org.landfall.interview;

import org.landfall.interview.engine.Happening;

/**
 * What somebody who looks after a talk needs to know of it; stands sealed.
 *
 * @param question the name of the question at which it was seen, not what was answered
 * @param note what the interviewer saw and did
 */
public record DistressReport(int level, String question, String note) {
    private static final int LONGEST_NOTE = 4_000;

    public DistressReport {
        if (level < Happening.Distress.CLEAR || level > Happening.Distress.SEVERE || note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("no report");
        }
    }
}
