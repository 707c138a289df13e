package org.landfall.interview;

import java.util.ArrayList;
import java.util.List;
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

    /** This behind what was reported before; of one and the same sighting the newer note counts, if there is one. */
    List<DistressReport> after(List<DistressReport> earlier) {
        boolean same = !earlier.isEmpty()
                && earlier.getLast().level == level
                && earlier.getLast().question.equals(question);
        if (same && note.isBlank()) {
            return earlier;
        }
        List<DistressReport> all = new ArrayList<>(same ? earlier.subList(0, earlier.size() - 1) : earlier);
        all.add(this);
        return all;
    }
}
