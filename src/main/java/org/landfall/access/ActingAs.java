package org.landfall.access;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets background work pass the same doors as a person. For threads of its own only: a block that runs inside
 * somebody's session is refused, for it would act as that person.
 */
@Component
public class ActingAs {
    /** The actor of work that no person asked for. */
    public static final AccountId SYSTEM = new AccountId(new UUID(0, 0));

    private final AccountRepository accounts;
    private final TransactionTemplate transaction;

    ActingAs(AccountRepository accounts, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.transaction = transaction;
    }

    /** Does {@code work} as an active account, with its role and site. */
    public <T extends @Nullable Object> T account(AccountId id, Supplier<T> work) {
        SignedIn person = transaction.execute(status -> accounts.findById(id.value())
                .filter(account -> account.state() == AccountState.ACTIVE)
                .map(SignedIn::of)
                .orElseThrow(() -> new IllegalArgumentException("No active account " + id)));
        return within(person, work);
    }

    public void account(AccountId id, Runnable work) {
        account(id, done(work));
    }

    /** Does {@code work} as the system itself, with a role but no site. */
    public <T extends @Nullable Object> T role(Role role, Supplier<T> work) {
        return within(new SignedIn(SYSTEM, role, null, "", "Landfall", 0, Instant.now()), work);
    }

    public void role(Role role, Runnable work) {
        role(role, done(work));
    }

    /** The authentication of a person who has just proved to be one. */
    static Authentication authentication(SignedIn person) {
        return authentication(person, SessionLabel.random());
    }

    static Authentication authentication(SignedIn person, @Nullable Object session) {
        var token = UsernamePasswordAuthenticationToken.authenticated(
                person, null, AuthorityUtils.createAuthorityList("ROLE_" + person.role()));
        token.setDetails(session);
        return token;
    }

    private static <T extends @Nullable Object> T within(SignedIn person, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext acting = SecurityContextHolder.createEmptyContext();
        acting.setAuthentication(authentication(person));
        SecurityContextHolder.setContext(acting);
        try {
            if (SecurityContextHolder.getContext() != acting) {
                throw new IllegalStateException("Somebody's session is open in this thread");
            }
            return work.get();
        } finally {
            restore(before);
        }
    }

    private static void restore(SecurityContext before) {
        if (before.getAuthentication() == null) {
            SecurityContextHolder.clearContext();
        } else {
            SecurityContextHolder.setContext(before);
        }
    }

    private static Supplier<@Nullable Void> done(Runnable work) {
        return () -> {
            work.run();
            return null;
        };
    }
}
