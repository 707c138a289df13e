package org.landfall.interview;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a list asks for.
 *
 * @param pseudonym any part of it, in any case; empty for all
 */
public record InterviewQuery(Set<InterviewState> states, String pseudonym) {
    public static final InterviewQuery ALL = new InterviewQuery(EnumSet.allOf(InterviewState.class), "");

    public InterviewQuery {
        states = Set.copyOf(states);
        pseudonym = pseudonym.strip().toUpperCase(Locale.ROOT);
    }

    String[] stateNames() {
        return states.stream().map(Enum::name).toArray(String[]::new);
    }

    /** For LIKE, with its signs taken literally. */
    String pattern() {
        return "%" + pseudonym.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
