package org.landfall.disclosure.closed;

/** Who reads a publication. */
public enum Attacker {
    /** Knows that no count is negative. */
    READER,
    /** Is alone in a suppressed cell, and knows it. */
    CONTRIBUTOR,
    /** Knows that no suppressed cell is 0, because zeros are published. */
    READER_OF_ZEROS
}
