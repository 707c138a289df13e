package org.landfall.access;

/** A setting of the operator cannot be right, so the application does not open. Nothing was changed. */
public final class SettingRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;
    private final String wayOut;

    SettingRefused(String reason, String wayOut) {
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
