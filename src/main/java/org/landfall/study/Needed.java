package org.landfall.study;

/** What must be there before interviews begin in a study, in the order in which it is asked for. */
public enum Needed {
    PURPOSE,
    AUDIENCE,
    RISKS,
    REVIEW,
    CONSENT_TEXTS,
    WITHDRAWAL,
    RETENTION,
    DANGER_RULE,
    ON_CALL,
    DIRECTORY
}
