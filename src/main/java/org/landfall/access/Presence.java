package org.landfall.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Whether the person before the screen is still the one who signed in. Failures make the next try wait, as at sign-in,
 * and each try leaves the same audit lines.
 */
@Service
public class Presence {
    private static final String PROVED = "landfall.proved";

    private final SignInLedger ledger;
    private final Passwords passwords;
    private final CurrentAccount account;
    private final SignInPace pace = new SignInPace(InstantSource.system());

    Presence(SignInLedger ledger, Passwords passwords, CurrentAccount account) {
        this.ledger = ledger;
        this.passwords = passwords;
        this.account = account;
    }

    public sealed interface Proof {
        record Given() implements Proof {}

        record Refused() implements Proof {}

        record TooSoon(long seconds) implements Proof {}
    }

    @PreAuthorize("isAuthenticated()")
    public Proof prove(String password) {
        AccountId id = account.id();
        Duration pause = pace.pause(id.toString(), "password");
        if (pause.isPositive()) {
            return new Proof.TooSoon(pause.toSeconds() + 1);
        }
        if (!passwords.matches(password, ledger.hashOf(id))) {
            pace.failed(id.toString(), "password");
            ledger.refused(Optional.of(id));
            return new Proof.Refused();
        }
        pace.succeeded(id.toString(), "password");
        ledger.returned(id);
        note();
        return new Proof.Given();
    }

    /** True when the sign-in, or a password that was said since in this session, is younger than that moment. */
    @PreAuthorize("isAuthenticated()")
    public boolean provedSince(Instant moment) {
        return account.peek().filter(person -> person.since().isAfter(moment)).isPresent()
                || RequestContextHolder.getRequestAttributes() instanceof RequestAttributes request
                        && request.getAttribute(PROVED, RequestAttributes.SCOPE_SESSION) instanceof Instant proved
                        && proved.isAfter(moment);
    }

    private static void note() {
        if (RequestContextHolder.getRequestAttributes() instanceof RequestAttributes request) {
            request.setAttribute(PROVED, Instant.now(), RequestAttributes.SCOPE_SESSION);
        }
    }

    /** Notes that the person leaves now; the caller ends the session. */
    @PreAuthorize("isAuthenticated()")
    public void leave() {
        ledger.closed(account.id());
    }
}
