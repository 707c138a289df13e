package org.landfall.access;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** With what a program came in, as far as others need to know. */
@Component
public class OwnToken {
    OwnToken() {}

    /** Whether tables may be released, and not only read; never for somebody who came in otherwise. */
    public boolean releases() {
        Authentication acting = SecurityContextHolder.getContext().getAuthentication();
        return acting instanceof TokenAuthentication token && token.releases();
    }
}
