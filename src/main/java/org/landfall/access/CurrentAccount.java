package org.landfall.access;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whoever acts in this thread: the person signed in, or the account that background work acts as. */
@Component
public class CurrentAccount {
    CurrentAccount() {}

    /** @throws AuthenticationCredentialsNotFoundException when nobody is signed in */
    public AccountId id() {
        return signedIn().id();
    }

    public Role role() {
        return signedIn().role();
    }

    /** The site of an interviewer. @throws IllegalStateException for an account without one */
    public SiteId site() {
        return siteIfAny().orElseThrow(() -> new IllegalStateException("This account has no site"));
    }

    /** Researchers, custodians and administrators may have none. */
    public Optional<SiteId> siteIfAny() {
        return Optional.ofNullable(signedIn().site());
    }

    /** The display name, for screens only. */
    public String name() {
        return signedIn().displayName();
    }

    /** What the person types at sign-in, for that person's own screen only; empty for background work and nobody. */
    public Optional<String> signInName() {
        return peek().map(SignedIn::signInName).filter(name -> !name.isEmpty());
    }

    public boolean has(Role role) {
        return peek().map(SignedIn::role).filter(role::equals).isPresent();
    }

    public RowContext rowContext() {
        Authentication acting = SecurityContextHolder.getContext().getAuthentication();
        RowContext context = peek().map(RowContext::of).orElse(RowContext.NOBODY);
        return acting instanceof TokenAuthentication token ? context.within(token.study()) : context;
    }

    Optional<SignedIn> peek() {
        Authentication acting = SecurityContextHolder.getContext().getAuthentication();
        return acting != null && acting.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    private SignedIn signedIn() {
        return peek().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
    }
}
