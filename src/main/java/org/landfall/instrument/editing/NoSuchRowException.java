package org.landfall.instrument.editing;

/** The sheet has no such row: it was read before somebody else changed it. */
public final class NoSuchRowException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    NoSuchRowException(int row) {
        super("No row " + row);
    }
}
