package org.landfall.interview.engine;

/** Bounds on lists of entries. */
final class Rosters {
    /** More places, sources or offices than a person can tell of; a form that asks for more gets no more. */
    static final int MOST_ENTRIES = 100;

    private Rosters() {}
}
