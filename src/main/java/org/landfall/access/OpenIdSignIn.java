package org.landfall.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * The first step of signing in, by a provider in place of the password: what comes after a password comes after it. Somebody
 * who is linked with nobody, and an account that may not sign in, get the answer of an answer that proves nothing.
 */
@Component
class OpenIdSignIn {
    private static final String WAY = "openid";

    private final OpenIdLinks links;
    private final SignInLedger ledger;
    private final SecondStep second;
    private final SignInPace pace = new SignInPace(InstantSource.system());

    OpenIdSignIn(OpenIdLinks links, SignInLedger ledger, SecondStep second) {
        this.links = links;
        this.ledger = ledger;
        this.second = second;
    }

    /** @param subject as {@link OpenIdLinks#hash} makes it; asked for only when it may be tried now */
    Authentication authenticate(String source, Supplier<byte[]> subject) {
        Duration pause = pace.pause(source, WAY);
        if (pause.isPositive()) {
            throw new TooSoon(pause);
        }
        Optional<AccountId> owner = owner(source, subject);
        Optional<AccountEntity> person = owner.flatMap(ledger::active);
        if (person.isEmpty()) {
            throw refused(source, owner);
        }
        pace.succeeded(source, WAY);
        return second.after(person.get(), Optional.empty(), FirstStep.PROVIDER);
    }

    private Optional<AccountId> owner(String source, Supplier<byte[]> subject) {
        try {
            return links.owner(subject.get());
        } catch (OpenIdRefused provesNothing) {
            throw refused(source, Optional.empty());
        }
    }

    private OpenIdRefused refused(String source, Optional<AccountId> owner) {
        pace.failed(source, WAY);
        ledger.refused(owner);
        return new OpenIdRefused();
    }
}
