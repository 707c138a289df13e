package org.landfall.instrument.xlsform;

import java.util.regex.Pattern;

/** The rows of the survey sheet that open and close groups, repeats and loops. */
public final class Sections {
    static final Pattern BEGIN = Pattern.compile(
            "begin[\\s_](group|lgroup|repeat|loop|looped group)(?:\\s+(?:over\\s+)?(\\S+))?");
    static final Pattern END =
            Pattern.compile("end[\\s_](group|lgroup|repeat|loop|looped group)");

    private Sections() {}

    /** @param type as the cell has it */
    public static boolean begins(String type) {
        return BEGIN.matcher(type.strip()).matches();
    }

    public static boolean ends(String type) {
        return END.matcher(type.strip()).matches();
    }
}
