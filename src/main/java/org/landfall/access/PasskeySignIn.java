package org.landfall.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Component;

/** Both steps in one: the device has its key and has checked its person. */
@Component
class PasskeySignIn {
    private static final int LONGEST = 20_000;

    private final Passkeys passkeys;
    private final SignInLedger ledger;
    private final SignInPace pace = new SignInPace(InstantSource.system());

    PasskeySignIn(Passkeys passkeys, SignInLedger ledger) {
        this.passkeys = passkeys;
        this.ledger = ledger;
    }

    Authentication authenticate(String source, Optional<PublicKeyCredentialRequestOptions> asked, String answer) {
        Duration pause = pace.pause(source, "passkey");
        if (pause.isPositive()) {
            throw new TooSoon(pause);
        }
        PublicKeyCredentialRequestOptions question = asked.orElseThrow(HalfOver::new);
        Optional<AccountId> person = answer.length() > LONGEST
                ? Optional.empty()
                : passkeys.owner(question, answer).filter(ledger::mayEnter);
        if (person.isEmpty()) {
            pace.failed(source, "passkey");
            ledger.refused(Optional.empty());
            throw new BadCredentialsException("Refused");
        }
        return ActingAs.authentication(ledger.opened(person.get(), Optional.empty()));
    }
}
