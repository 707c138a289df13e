package org.landfall.access;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.landfall.audit.AuditLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What sign-in reads and writes; short transactions on either side of the slow hash. */
@Component
class SignInLedger {
    private final AccountRepository accounts;
    private final AuditLog audit;
    private final Devices devices;

    SignInLedger(AccountRepository accounts, AuditLog audit, Devices devices) {
        this.accounts = accounts;
        this.audit = audit;
        this.devices = devices;
    }

    @Transactional(readOnly = true)
    Optional<AccountEntity> find(String typedName) {
        return SignInName.read(typedName).flatMap(name -> accounts.findBySignInName(name.value()));
    }

    @Transactional
    SignedIn opened(AccountId id, Optional<String> newHash) {
        return open(id, newHash, FirstStep.OWN);
    }

    /** @param first what came before, said in the line of the log when it was not ours */
    @Transactional
    SignedIn opened(AccountId id, Optional<String> newHash, FirstStep first) {
        return open(id, newHash, first);
    }

    private SignedIn open(AccountId id, Optional<String> newHash, FirstStep first) {
        AccountEntity account = accounts.findById(id.value()).orElseThrow();
        account.signedIn(Instant.now());
        newHash.ifPresent(account::rehash);
        Map<String, String> details = new HashMap<>(devices.ofThisRequest());
        if (first == FirstStep.PROVIDER) {
            details.put("first", "openid");
        }
        audit.record(id.toString(), "session.open", id.toString(), details);
        return SignedIn.of(account);
    }

    /** Whether the account is still the one that said its password. */
    @Transactional(readOnly = true)
    boolean stands(HalfIn half) {
        return accounts.findById(half.account().value())
                .filter(account -> account.state() == AccountState.ACTIVE && account.epoch() == half.epoch())
                .isPresent();
    }

    /** The account, when it may sign in. */
    @Transactional(readOnly = true)
    Optional<AccountEntity> active(AccountId id) {
        return accounts.findById(id.value()).filter(account -> account.state() == AccountState.ACTIVE);
    }

    @Transactional(readOnly = true)
    boolean mayEnter(AccountId id) {
        return accounts.findById(id.value())
                .filter(account -> account.state() == AccountState.ACTIVE)
                .isPresent();
    }

    @Transactional(readOnly = true)
    Optional<String> signInName(AccountId id) {
        return accounts.findById(id.value()).map(account -> account.toRecord().signInName());
    }

    /** The first step was right; a hash of an older kind is replaced on the occasion. */
    @Transactional
    HalfIn halfway(AccountId id, Optional<String> newHash, FirstStep first) {
        AccountEntity account = accounts.findById(id.value()).orElseThrow();
        newHash.ifPresent(account::rehash);
        return HalfIn.of(account, first);
    }

    /** One line for a known and for an unknown name alike, so that both take as long. */
    void refused(Optional<AccountId> id) {
        String subject = id.map(AccountId::toString).orElse("unknown");
        audit.refused("anonymous", "session.refuse", subject);
    }

    /** The password of an account that may sign in. */
    @Transactional(readOnly = true)
    Optional<String> hashOf(AccountId id) {
        return accounts.findById(id.value())
                .filter(account -> account.state() == AccountState.ACTIVE)
                .flatMap(AccountEntity::passwordHash);
    }

    /** Somebody came back to a screen that had been covered. */
    @Transactional
    void returned(AccountId id) {
        audit.record(id.toString(), "session.return", id.toString(), Map.of());
    }

    @Transactional
    void closed(AccountId id) {
        audit.record(id.toString(), "session.close", id.toString(), Map.of());
    }
}
