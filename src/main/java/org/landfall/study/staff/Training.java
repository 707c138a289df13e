package org.landfall.study.staff;

/** What everybody who interviews or interprets has learned. */
public enum Training {
    INTERVIEWING,
    DISTRESS,
    DATA_SAFETY
}
