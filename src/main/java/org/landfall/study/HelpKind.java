package org.landfall.study;

/** What kinds of help the directory of a place names, in the order in which they are offered. */
public enum HelpKind {
    HEALTH,
    COUNSELLING,
    LEGAL,
    WELFARE,
    TRAFFICKING,
    FAMILY
}
