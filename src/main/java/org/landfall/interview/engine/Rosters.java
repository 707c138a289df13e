package org.landfall.interview.engine;

/** Bounds on lists of entries: more than a person can tell of, and no more than a screen and a server can hold. */
final class Rosters {
    /** In one roster; a form that works out a larger number by itself gets no more. */
    static final int MOST_ENTRIES = 500;

    /** In one interview, rosters inside entries included. */
    static final int MOST_TOGETHER = 2_000;

    private Rosters() {}
}
