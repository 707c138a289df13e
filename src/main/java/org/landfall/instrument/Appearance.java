package org.landfall.instrument;

/** Our own words in the appearance column; other XLSForm tools pass over them. */
public final class Appearance {
    /** Filled in by the interviewer, not put to the respondent. */
    public static final String INTERVIEWER = "interviewer";

    /** Neither counted as a question nor ever required. */
    public static final String UNCOUNTED = "uncounted";

    /** A question to the interviewer about answers that do not seem to fit together; applies only then. */
    public static final String CHECK = "check";

    /** A check that wants words: without them the interview is not handed in. */
    public static final String REASON = "reason";

    /** Asks whether its module may go on; {@code skip} leaves the rest of the module out at the person's wish. */
    public static final String GATE = "gate";

    /** A group whose lines come in an order of their own in every record. */
    public static final String SHUFFLED = "shuffled";

    /** A part that comes first and in its order: set-up and consent. It is never left out. */
    public static final String OPENING = "opening";

    /** The part every talk ends with. */
    public static final String CLOSING = "closing";

    /** A question of the closing part that is asked even when the talk was stopped. */
    public static final String ENDING = "ending";

    /** A part about harm: a rest is offered before and after it, and its answers are covered once it was left. */
    public static final String CAREFUL = "careful";

    /** A part on everyday matters, to which a talk turns when it has become heavy. */
    public static final String CALM = "calm";

    /** A part the interviewer writes alone, once the person has gone. */
    public static final String DEBRIEF = "debrief";

    private Appearance() {}

    /** Asked for every place of a form after every answer, so the text is not taken apart. */
    public static boolean has(String appearance, String word) {
        int at = appearance.indexOf(word);
        while (at >= 0 && !(isEdge(appearance, at - 1) && isEdge(appearance, at + word.length()))) {
            at = appearance.indexOf(word, at + 1);
        }
        return at >= 0;
    }

    private static boolean isEdge(String text, int at) {
        return at < 0 || at == text.length() || Character.isWhitespace(text.charAt(at));
    }
}
