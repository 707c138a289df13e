package org.landfall.access;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The session of somebody who has changed their own account: it goes on, and all others of the account are over. */
@Component
class OwnSession {
    private final CurrentAccount current;
    private final OpenSessions sessions;

    OwnSession(CurrentAccount current, OpenSessions sessions) {
        this.current = current;
        this.sessions = sessions;
    }

    /** @param epoch of the account as it is stored now; no session before it stands, on any node */
    void goOn(int epoch) {
        SignedIn person = current.peek().orElseThrow();
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(ActingAs.authentication(
                person.at(epoch), before == null ? SessionLabel.random() : before.getDetails()));
        SecurityContextHolder.setContext(context);
        if (RequestContextHolder.getRequestAttributes() instanceof RequestAttributes request) {
            request.setAttribute(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                    context,
                    RequestAttributes.SCOPE_SESSION);
        }
        sessions.endOthers(person.id());
    }
}
