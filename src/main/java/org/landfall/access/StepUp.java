package org.landfall.access;

import java.time.Duration;
import java.time.Instant;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Acts that weigh much are done by somebody who proved within the last five minutes to be who signed in: by signing in,
 * or since then with the second step; with the password where there is none. The password that uncovers a screen left
 * alone is not enough for somebody with a second step.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class StepUp {
    private static final Duration HOLDS = Duration.ofMinutes(5);
    private static final String PROVED = "landfall.steppedUp";

    private final CurrentAccount account;
    private final Presence presence;
    private final SecondStep second;

    StepUp(CurrentAccount account, Presence presence, SecondStep second) {
        this.account = account;
        this.presence = presence;
        this.second = second;
    }

    public boolean fresh() {
        Instant since = Instant.now().minus(HOLDS);
        return account.peek().filter(person -> person.since().isAfter(since)).isPresent()
                || RequestContextHolder.getRequestAttributes() instanceof RequestAttributes request
                        && request.getAttribute(PROVED, RequestAttributes.SCOPE_SESSION) instanceof Instant proved
                        && proved.isAfter(since);
    }

    /** Whether a code is asked for, and not the password. */
    public boolean byCode() {
        return second.setUp(account.id());
    }

    public Presence.Proof prove(String said) {
        Presence.Proof proof = byCode() ? second.prove(account.id(), said) : presence.prove(said);
        if (proof instanceof Presence.Proof.Given
                && RequestContextHolder.getRequestAttributes() instanceof RequestAttributes request) {
            request.setAttribute(PROVED, Instant.now(), RequestAttributes.SCOPE_SESSION);
        }
        return proof;
    }

    /** @throws StepUpNeeded when the last proof is too old */
    public void require() {
        if (!fresh()) {
            throw new StepUpNeeded();
        }
    }
}
