package org.landfall.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.landfall.audit.AuditLog;
import org.landfall.crypto.OneTimeCodes;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The second step of an account: a code of its authenticator app or a recovery code, each good for once. Whoever gets
 * this far knows the password, so failures slow the account down wherever they come from.
 */
@Component
class SecondStep {
    private static final int LONGEST = 64;

    private final SecondFactors factors;
    private final PasskeyRecords passkeys;
    private final RecoveryCodes recovery;
    private final FactorRule rule;
    private final OneTimeCodes codes;
    private final SignInLedger ledger;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final SignInPace pace = new SignInPace(InstantSource.system());

    SecondStep(
            SecondFactors factors,
            PasskeyRecords passkeys,
            RecoveryCodes recovery,
            FactorRule rule,
            OneTimeCodes codes,
            SignInLedger ledger,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.recovery = recovery;
        this.rule = rule;
        this.codes = codes;
        this.ledger = ledger;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Whether there is an authenticator app. */
    boolean setUp(AccountId account) {
        return factors.has(account);
    }

    /** A passkey counts as one, so that the password alone never adds another beside it. */
    SecondStepKind kind(AccountId account) {
        if (setUp(account)) {
            return SecondStepKind.CODE;
        }
        return passkeys.has(account) ? SecondStepKind.PASSKEY : SecondStepKind.SET_UP;
    }

    /** Whether without a passkey nobody could come in, or only with the password where that must not be enough. */
    boolean restsOnPasskey(AccountId account, Role role) {
        return passkeys.has(account) && (ledger.hashOf(account).isEmpty() || required(role) && !setUp(account));
    }

    boolean required(Role role) {
        return rule.asks(role);
    }

    /**
     * In, where the first step is enough.
     *
     * @throws HalfWay when a second step has to be taken or set up
     */
    Authentication after(AccountEntity account, Optional<String> newHash, FirstStep first) {
        SecondStepKind next = kind(account.id());
        if (next == SecondStepKind.CODE || required(account.role())) {
            throw new HalfWay(ledger.halfway(account.id(), newHash, first), next);
        }
        return ActingAs.authentication(ledger.opened(account.id(), newHash, first));
    }

    Presence.Proof prove(AccountId account, String typed) {
        Duration pause = pace.pause(account.toString(), "code");
        if (pause.isPositive()) {
            return new Presence.Proof.TooSoon(pause.toSeconds() + 1);
        }
        String code = plain(typed);
        if (!Boolean.TRUE.equals(transaction.execute(status -> accepts(account, code)))) {
            pace.failed(account.toString(), "code");
            ledger.refused(Optional.of(account));
            return new Presence.Proof.Refused();
        }
        pace.succeeded(account.toString(), "code");
        return new Presence.Proof.Given();
    }

    private boolean accepts(AccountId account, String code) {
        OptionalLong step = factors.secret(account)
                .map(secret -> codes.step(secret, code, Instant.now()))
                .orElseGet(OptionalLong::empty);
        if (factors.use(account, step)) {
            return true;
        }
        if (!recovery.use(account, code)) {
            return false;
        }
        String id = account.toString();
        audit.record(id, "factor.recover", id, Map.of("left", String.valueOf(recovery.left(account))));
        return true;
    }

    FactorSecret offer(String signInName) {
        String letters = codes.letters(codes.newSecret());
        String name = URLEncoder.encode(signInName, StandardCharsets.UTF_8).replace("+", "%20");
        return new FactorSecret(letters, "otpauth://totp/Landfall:" + name + "?secret=" + letters + "&issuer=Landfall");
    }

    /** Puts a secret in force once a code of it was typed, and gives out recovery codes; empty for a wrong code. */
    Optional<List<String>> confirm(AccountId account, FactorSecret offered, String typed) {
        byte[] secret = codes.secret(offered.letters());
        OptionalLong step = codes.step(secret, plain(typed), Instant.now());
        return step.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(transaction.execute(status -> {
                    factors.replace(account, secret, step.getAsLong());
                    audit.record(account.toString(), "factor.enrol", account.toString(), Map.of());
                    return recovery.renew(account);
                }));
    }

    int recoveryCodesLeft(AccountId account) {
        return recovery.left(account);
    }

    /** Within the transaction of the caller, as is what follows. */
    List<String> newRecoveryCodes(AccountId account) {
        return recovery.renew(account);
    }

    void forget(AccountId account) {
        factors.remove(account);
        recovery.remove(account);
    }

    private static String plain(String typed) {
        return typed.length() > LONGEST
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\u0000]", "");
    }
}
