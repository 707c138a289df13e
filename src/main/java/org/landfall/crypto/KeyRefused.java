package org.landfall.crypto;

/**
 * Keys and database do not fit together, so the application does not open. Nothing was changed.
 */
public final class KeyRefused extends RuntimeException {
    private final String reason;
    private final String wayOut;

    KeyRefused(String reason, String wayOut) {
        super(reason);
        this.reason = reason;
        this.wayOut = wayOut;
    }

    /** What is wrong, in a sentence. */
    public String reason() {
        return reason;
    }

    /** What to do, in a sentence. */
    public String wayOut() {
        return wayOut;
    }
}
