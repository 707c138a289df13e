package org.landfall.interview;

/** Why a person is not interviewed, or not here and now. */
public enum Stop {
    NOT_PRIVATE,
    UNDER_AGE,
    IN_CUSTODY,
    OFFICIAL,

    /** By this project within ninety days; a new reason lifts it. */
    MET_BEFORE,

    /** The interpreter has signed no statement of confidentiality, or nobody has it on file. */
    NO_STATEMENT
}
