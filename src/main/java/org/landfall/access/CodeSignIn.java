package org.landfall.access;

import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The second step of somebody who has taken the first step in this session a moment ago. */
@Component
class CodeSignIn {
    private final SignInLedger ledger;
    private final SecondStep second;

    CodeSignIn(SignInLedger ledger, SecondStep second) {
        this.ledger = ledger;
        this.second = second;
    }

    Authentication authenticate(Optional<HalfIn> begun, String code) {
        HalfIn half = begun.filter(ledger::stands).orElseThrow(HalfOver::new);
        if (!half.complete()) {
            prove(half.account(), code);
        }
        return ActingAs.authentication(ledger.opened(half.account(), Optional.empty(), half.first()));
    }

    private void prove(AccountId account, String code) {
        switch (second.prove(account, code)) {
            case Presence.Proof.Given() -> {}
            case Presence.Proof.Refused() -> throw new BadCredentialsException("Refused");
            case Presence.Proof.TooSoon(long seconds) -> throw new TooSoon(Duration.ofSeconds(seconds - 1));
        }
    }
}
