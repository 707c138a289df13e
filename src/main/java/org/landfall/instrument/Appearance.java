package org.landfall.instrument;

import java.util.Arrays;

/** Our own words in the appearance column; other XLSForm tools pass over them. */
public final class Appearance {
    /** Filled in by the interviewer, not put to the respondent. */
    public static final String INTERVIEWER = "interviewer";

    /** Neither counted as a question nor ever required. */
    public static final String UNCOUNTED = "uncounted";

    private Appearance() {}

    public static boolean has(String appearance, String word) {
        return Arrays.asList(appearance.split("\\s+")).contains(word);
    }
}
