package org.landfall.platform;

import org.jspecify.annotations.Nullable;

/**
 * The application does not open, and the operator can mend it: a sentence says what is wrong, another what to do.
 * Nothing was changed.
 */
final class StartRefused extends RuntimeException {
    private final String wayOut;

    StartRefused(String reason, String wayOut) {
        this(reason, wayOut, null);
    }

    StartRefused(String reason, String wayOut, @Nullable Throwable cause) {
        super(reason, cause);
        this.wayOut = wayOut;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    String wayOut() {
        return wayOut;
    }
}
