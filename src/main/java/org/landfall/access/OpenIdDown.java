package org.landfall.access;

import org.springframework.security.core.AuthenticationException;

/** The provider does not answer, or not as one should; every other way in is open. */
class OpenIdDown extends AuthenticationException {
    private static final long serialVersionUID = 1;

    OpenIdDown() {
        super("The provider does not answer");
    }
}
