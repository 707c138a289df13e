package org.landfall.interview;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an interviewer has seen to before anybody is asked anything.
 *
 * @param found what was found to be so of the reasons against it
 * @param newReason why somebody is interviewed again within ninety days; empty for none
 * @param wish whom the person wishes as interviewer and interpreter
 * @param wishMet false when it cannot be, and the person wants to talk all the same
 * @param interpreter null when nobody interprets
 */
public record Preparation(
        Setting setting,
        Set<Stop> found,
        String newReason,
        Wish wish,
        boolean wishMet,
        @Nullable Interpreter interpreter) {

    public static final int LONGEST_REASON = 300;

    /** Nobody is talked to, so there is nothing to see to. */
    public static final Preparation DOCUMENT = new Preparation(Setting.DOCUMENT, Set.of(), "", Wish.NONE, true, null);

    public enum Wish {
        NONE,
        WOMAN,
        MAN
    }

    public Preparation {
        found = Set.copyOf(found);
    }

    /** The first reason that keeps this talk from beginning. */
    Optional<Stop> stop() {
        for (Stop stop : Stop.values()) {
            if (holds(stop)) {
                return Optional.of(stop);
            }
        }
        return Optional.empty();
    }

    private boolean holds(Stop stop) {
        return switch (stop) {
            case MET_BEFORE -> found.contains(stop) && newReason.isBlank();
            case NO_STATEMENT -> interpreter != null && !interpreter.statement();
            case NOT_PRIVATE, UNDER_AGE, IN_CUSTODY, OFFICIAL -> found.contains(stop);
        };
    }
}
