package org.landfall.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * A program that showed a token: its person, in one study. The person's proof of who is there is none of the program's, so
 * whatever asks for a fresh one is out of its reach.
 */
final class TokenAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1;

    private final SignedIn person;
    private final UUID token;
    private final UUID study;
    private final boolean releases;

    /** @param person whose sign-in is long ago, see {@link StepUp#fresh} */
    TokenAuthentication(SignedIn person, UUID token, UUID study, boolean releases) {
        super(AuthorityUtils.createAuthorityList("ROLE_" + person.role()));
        this.person = person;
        this.token = token;
        this.study = study;
        this.releases = releases;
        setDetails(new SessionLabel(token.toString()));
        setAuthenticated(true);
    }

    UUID token() {
        return token;
    }

    UUID study() {
        return study;
    }

    boolean releases() {
        return releases;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public SignedIn getPrincipal() {
        return person;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TokenAuthentication that && token.equals(that.token) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return token.hashCode();
    }
}
