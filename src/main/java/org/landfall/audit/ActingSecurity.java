package org.landfall.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Role and session of whoever acts in this thread, as far as Spring Security knows them. */
final class ActingSecurity {
    private static final String ROLE = "ROLE_";

    private ActingSecurity() {}

    static @Nullable String role() {
        Authentication acting = SecurityContextHolder.getContext().getAuthentication();
        return acting == null
                ? null
                : acting.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(name -> name != null && name.startsWith(ROLE))
                        .map(name -> name.substring(ROLE.length()))
                        .findFirst()
                        .orElse(null);
    }

    /** Sign-in puts a random id of the session there, never the session's own secret. */
    static @Nullable String session() {
        Authentication acting = SecurityContextHolder.getContext().getAuthentication();
        return acting != null && acting.getDetails() instanceof AuditedSession session ? session.auditId() : null;
    }
}
