package org.landfall.access;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * For somebody between password and sign-in: whether a code or a passkey is awaited, or a second step has to be set up
 * before anything else. One that exists is never replaced here, for the password alone must not do that.
 */
@Service
@PermitAll
public class SecondStepService {
    private final SecondStep second;
    private final SignInLedger ledger;

    SecondStepService(SecondStep second, SignInLedger ledger) {
        this.second = second;
        this.ledger = ledger;
    }

    /** Empty when nobody is half in. */
    public Optional<SecondStepKind> awaited() {
        return halfIn().map(half -> second.kind(half.account()));
    }

    public boolean hasRecoveryCodes() {
        return halfIn().filter(half -> second.recoveryCodesLeft(half.account()) > 0)
                .isPresent();
    }

    /** Empty when nobody is half in, or has a second step. */
    public Optional<FactorSecret> begin() {
        return withoutOne().flatMap(half -> ledger.signInName(half.account())).map(second::offer);
    }

    public FactorOutcome confirm(FactorSecret offered, String code) {
        Optional<HalfIn> half = withoutOne();
        if (half.isEmpty()) {
            return new FactorOutcome.Over();
        }
        Optional<List<String>> recovery = second.confirm(half.get().account(), offered, code);
        if (recovery.isEmpty()) {
            return new FactorOutcome.WrongCode();
        }
        half.get().completed().keep();
        return new FactorOutcome.Confirmed(recovery.get());
    }

    private Optional<HalfIn> withoutOne() {
        return halfIn().filter(half -> second.kind(half.account()) == SecondStepKind.SET_UP);
    }

    private Optional<HalfIn> halfIn() {
        return HalfIn.current().filter(ledger::stands);
    }
}
