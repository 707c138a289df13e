package org.landfall.access;

import org.springframework.security.core.AuthenticationException;

/** Nobody comes in by what the provider said, whyever: the answer is the same. */
class OpenIdRefused extends AuthenticationException {
    private static final long serialVersionUID = 1;

    OpenIdRefused() {
        super("Refused");
    }
}
