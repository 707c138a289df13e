package org.landfall.access;

import org.springframework.security.core.AuthenticationException;

/** A second step without a first one, or too long after it. */
class HalfOver extends AuthenticationException {
    private static final long serialVersionUID = 1;

    HalfOver() {
        super("Too late");
    }
}
