package org.landfall.interview.review;

import java.util.List;
import org.landfall.access.AccountId;

/** How the talks of a period were held; nothing of what was said. */
public record QualityReport(List<Line> lines, List<Unclear> unclear) {
    private static final int PERCENT = 100;

    /**
     * The talks of one interviewer.
     *
     * @param answers given, or declined
     * @param checks answers that did not seem to fit together and stand
     * @param fast talks that went faster than one can ask
     * @param late whose own record was written late
     * @param fees talks for which a fee was paid
     */
    public record Line(
            AccountId interviewer, int talks, int answers, int declined, int checks, int fast, int late, int fees) {
        /** Of the answers, in percent. */
        public int declinedShare() {
            return answers == 0 ? 0 : Math.round((float) PERCENT * declined / answers);
        }

        Line and(Line other) {
            return new Line(
                    interviewer,
                    talks + other.talks,
                    answers + other.answers,
                    declined + other.declined,
                    checks + other.checks,
                    fast + other.fast,
                    late + other.late,
                    fees + other.fees);
        }
    }

    /** How often a question had to be said in another way to an interpreter. */
    public record Unclear(String question, int times) {}
}
