package org.landfall.study;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom to call when somebody is in danger: the person on call for the study and the emergency service of the place.
 * Empty where nobody has entered a number yet.
 */
public record HelpLines(String onCall, String emergency) {
    private static final Pattern NUMBER = Pattern.compile("[0-9+*#()/ .-]{0,40}");

    public static final HelpLines NONE = new HelpLines("", "");

    public HelpLines {
        if (!NUMBER.matcher(onCall).matches() || !NUMBER.matcher(emergency).matches()) {
            throw new IllegalArgumentException("A number has at most 40 digits and signs");
        }
    }

    /** Empty when one of them is no number. */
    public static Optional<HelpLines> read(String onCall, String emergency) {
        return NUMBER.matcher(onCall.strip()).matches()
                        && NUMBER.matcher(emergency.strip()).matches()
                ? Optional.of(new HelpLines(onCall.strip(), emergency.strip()))
                : Optional.empty();
    }
}
