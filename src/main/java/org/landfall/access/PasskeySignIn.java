package org.landfall.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Component;

/**
 * Both steps in one: the device has its key and has checked its person. After a password, or where a name is said, only a
 * passkey of that account will do.
 */
@Component
class PasskeySignIn {
    private final Passkeys passkeys;
    private final SignInLedger ledger;
    private final SignInPace pace = new SignInPace(InstantSource.system());

    PasskeySignIn(Passkeys passkeys, SignInLedger ledger) {
        this.passkeys = passkeys;
        this.ledger = ledger;
    }

    Authentication authenticate(SignInAttempt way, String name, String answer) {
        String source = way.getRemoteAddress();
        Duration pause = pace.pause(source, "passkey");
        if (pause.isPositive()) {
            throw new TooSoon(pause);
        }
        PublicKeyCredentialRequestOptions question = way.asked().orElseThrow(HalfOver::new);
        Optional<AccountId> wanted = wanted(way, name);
        Optional<AccountId> person = passkeys.owner(question, answer)
                .filter(ledger::mayEnter)
                .filter(id -> anybody(way, name) || wanted.equals(Optional.of(id)));
        if (person.isEmpty()) {
            pace.failed(source, "passkey");
            ledger.refused(way.secondStep() ? wanted : Optional.empty());
            throw new BadCredentialsException("Refused");
        }
        return ActingAs.authentication(ledger.opened(person.get(), Optional.empty(), first(way)));
    }

    private static FirstStep first(SignInAttempt way) {
        return way.secondStep() ? way.half().map(HalfIn::first).orElse(FirstStep.OWN) : FirstStep.OWN;
    }

    private static boolean anybody(SignInAttempt way, String name) {
        return !way.secondStep() && name.isEmpty();
    }

    private Optional<AccountId> wanted(SignInAttempt way, String name) {
        return way.secondStep()
                ? Optional.of(way.half()
                        .filter(ledger::stands)
                        .orElseThrow(HalfOver::new)
                        .account())
                : ledger.find(name).map(AccountEntity::id);
    }
}
