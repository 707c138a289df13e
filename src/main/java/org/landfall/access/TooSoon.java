package org.landfall.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Sign-in was tried again before the pause was over. */
class TooSoon extends AuthenticationException {
    private static final long serialVersionUID = 1;

    private final long seconds;

    TooSoon(Duration pause) {
        super("Sign-in pauses");
        seconds = pause.toSeconds() + 1;
    }

    long seconds() {
        return seconds;
    }
}
