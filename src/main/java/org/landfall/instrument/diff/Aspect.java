package org.landfall.instrument.diff;

/** What of a question can be different. */
public enum Aspect {
    KIND,
    TYPE,
    LABEL,
    HINT,
    CHOICE_ADDED,
    CHOICE_REMOVED,
    CHOICE_LABEL,
    CHOICE_ORDER,
    RELEVANT,
    CONSTRAINT,
    CONSTRAINT_MESSAGE,
    REQUIRED,
    REQUIRED_MESSAGE,
    CHOICE_FILTER,
    CALCULATION,
    REPEAT_COUNT,
    PARAMETERS,
    APPEARANCE,
    DISCLOSURE
}
