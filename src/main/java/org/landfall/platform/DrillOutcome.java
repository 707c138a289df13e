package org.landfall.platform;

/** How a restore drill ended; what did not pass is where it stopped. */
public enum DrillOutcome {
    PASSED,
    NO_ROOM,
    /** The copy could not be made. */
    COPY,
    /** The copy could not be restored, did not start, or did not open with the root key. */
    RESTORE,
    /** The log of acts in it is not as it was written, or is not ours. */
    LOG,
    /** Rows are missing in it, or there are too many. */
    ROWS
}
