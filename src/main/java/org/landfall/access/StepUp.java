package org.landfall.access;

import java.time.Instant;
import org.landfall.audit.AuditLog;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Acts that weigh much are done by somebody who proved within the last minutes (five, unless set otherwise) to be who signed in: by signing in,
 * or since then with the second step or a passkey; with the password where there is neither. The password that uncovers a screen left
 * alone is not enough for somebody with a second step.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class StepUp {
    private static final String PROVED = "landfall.steppedUp";

    private final CurrentAccount account;
    private final Presence presence;
    private final SecondStep second;
    private final Policies policies;
    private final AuditLog audit;

    StepUp(CurrentAccount account, Presence presence, SecondStep second, Policies policies, AuditLog audit) {
        this.account = account;
        this.presence = presence;
        this.second = second;
        this.policies = policies;
        this.audit = audit;
    }

    public boolean fresh() {
        return account.peek()
                        .filter(person -> Lately.holds(person.since(), policies.proof()))
                        .isPresent()
                || RequestContextHolder.getRequestAttributes() instanceof RequestAttributes request
                        && request.getAttribute(PROVED, RequestAttributes.SCOPE_SESSION) instanceof Instant proved
                        && Lately.holds(proved, policies.proof());
    }

    /** Whether a code is asked for, and not the password. */
    public boolean byCode() {
        return second.setUp(account.id());
    }

    /** Whether the password is asked for: where there is no second step. */
    public boolean byPassword() {
        return !byCode() && !second.restsOnPasskey(account.id(), account.role());
    }

    /** Whether a passkey will do, in place of the code or the password. */
    public boolean byPasskey() {
        return presence.byPasskey();
    }

    /** The code or the password. */
    public Presence.Proof prove(String said) {
        if (byCode()) {
            return noted(second.prove(account.id(), said));
        }
        return noted(byPassword() ? presence.prove(said) : new Presence.Proof.Refused());
    }

    /** What the device is asked; good for one answer. */
    public String askDevice() {
        return presence.askDevice();
    }

    public Presence.Proof provePasskey(String answer) {
        return noted(presence.provePasskey(answer));
    }

    private Presence.Proof noted(Presence.Proof proof) {
        if (proof instanceof Presence.Proof.Given
                && RequestContextHolder.getRequestAttributes() instanceof RequestAttributes request) {
            request.setAttribute(PROVED, Instant.now(), RequestAttributes.SCOPE_SESSION);
        }
        if (proof instanceof Presence.Proof.Refused) {
            refused("stepUp.prove");
        }
        return proof;
    }

    /** @throws StepUpNeeded when the last proof is too old */
    public void require() {
        if (!fresh()) {
            refused("stepUp.require");
            throw new StepUpNeeded();
        }
    }

    private void refused(String action) {
        String id = account.id().toString();
        audit.refused(id, action, id);
    }
}
