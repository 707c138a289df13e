package org.landfall.testimony;

/** What is looked for in a passage before it is quoted; the protocol's list. */
public enum Blanked {
    NAMES,
    PLACES,
    DATES,
    JOBS,
    CHILDREN,
    HELPERS,
    EVENTS,
    DIALECT,
    RESERVED,
    OTHERS
}
