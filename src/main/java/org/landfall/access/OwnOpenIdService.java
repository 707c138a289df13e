package org.landfall.access;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.landfall.audit.AuditLog;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom at the provider one's own account belongs to. Nobody else links it, and nothing links it by itself: not an e-mail
 * address, not a name.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class OwnOpenIdService {
    private final OpenId openId;
    private final OpenIdLinks links;
    private final StepUp stepUp;
    private final CurrentAccount current;
    private final AuditLog audit;

    OwnOpenIdService(OpenId openId, OpenIdLinks links, StepUp stepUp, CurrentAccount current, AuditLog audit) {
        this.openId = openId;
        this.links = links;
        this.stepUp = stepUp;
        this.current = current;
        this.audit = audit;
    }

    /**
     * @param provider what people call it
     * @param since when the account was linked; empty when it is not
     */
    public record Standing(String provider, Optional<Instant> since) {}

    /** Empty where the installation has no provider. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing() {
        return openId.settings()
                .map(provider -> new Standing(provider.name(), links.since(current.id(), provider.issuer())));
    }

    /** From now on, for some minutes, the way to the provider is open from inside. */
    public void begin() {
        stepUp.require();
        OpenIdAsked.wish(current.id());
    }

    /** Links with whom the provider proved a moment ago in this session. */
    @Transactional
    public AccessOutcome finish() {
        stepUp.require();
        Optional<OpenIdAsked> proved = OpenIdAsked.takeProved(current.id());
        if (proved.isEmpty() || openId.settings().isEmpty()) {
            return new AccessOutcome.Refused("access.problem.openidOver");
        }
        if (!links.link(
                current.id(), openId.settings().get().issuer(), proved.get().subject())) {
            return new AccessOutcome.Refused("access.problem.openidTaken");
        }
        record("openid.link");
        return new AccessOutcome.Done();
    }

    /** A password or a passkey is always there beside it, so this locks nobody out. */
    @Transactional
    public AccessOutcome unlink() {
        stepUp.require();
        if (links.remove(current.id())) {
            record("openid.unlink");
        }
        return new AccessOutcome.Done();
    }

    private void record(String action) {
        String id = current.id().toString();
        audit.record(id, action, id, Map.of());
    }
}
