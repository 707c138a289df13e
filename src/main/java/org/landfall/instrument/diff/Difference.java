package org.landfall.instrument.diff;

/**
 * One thing that is different.
 *
 * @param of a language or the code of a choice, empty where there is only one
 * @param before empty where there was none
 * @param after empty where there is none any more
 */
public record Difference(Aspect aspect, String of, String before, String after) {

    /** Whether answers given to the version before may not fit any more. They stay as they are, on their version. */
    public boolean atRisk() {
        return switch (aspect) {
            case KIND, TYPE, CHOICE_REMOVED, CONSTRAINT, PARAMETERS -> true;
            case LABEL,
                    HINT,
                    CHOICE_ADDED,
                    CHOICE_LABEL,
                    CHOICE_ORDER,
                    RELEVANT,
                    CONSTRAINT_MESSAGE,
                    REQUIRED,
                    REQUIRED_MESSAGE,
                    CHOICE_FILTER,
                    CALCULATION,
                    REPEAT_COUNT,
                    APPEARANCE,
                    DISCLOSURE -> false;
        };
    }
}
