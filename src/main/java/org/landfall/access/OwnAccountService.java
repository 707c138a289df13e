package org.landfall.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.landfall.audit.AuditLog;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do with their own account: see and end sessions, choose and change the password. No other account is in reach. */
@Service
@PreAuthorize("isAuthenticated()")
public class OwnAccountService {
    private final AccountRepository accounts;
    private final CurrentAccount current;
    private final OpenSessions sessions;
    private final OwnSession own;
    private final Presence presence;
    private final StepUp stepUp;
    private final SignInLedger ledger;
    private final Passwords passwords;
    private final PasswordRule rule;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    OwnAccountService(
            AccountRepository accounts,
            CurrentAccount current,
            OpenSessions sessions,
            OwnSession own,
            Presence presence,
            StepUp stepUp,
            SignInLedger ledger,
            Passwords passwords,
            PasswordRule rule,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.current = current;
        this.sessions = sessions;
        this.own = own;
        this.presence = presence;
        this.stepUp = stepUp;
        this.ledger = ledger;
        this.passwords = passwords;
        this.rule = rule;
        this.audit = audit;
        this.transaction = transaction;
    }

    public List<OpenSession> sessions() {
        return sessions.list(current.id());
    }

    public void end(UUID session) {
        transaction.executeWithoutResult(status -> record("session.end"));
        sessions.end(current.id(), session);
    }

    /** Those on other nodes too, at their next request. */
    public void endOthers() {
        change("session.endOthers", AccountEntity::endSessions);
    }

    public boolean hasPassword() {
        return ledger.hashOf(current.id()).isPresent();
    }

    /** The first password of somebody who came with a passkey. */
    public AccessOutcome choosePassword(String password, String again) {
        stepUp.require();
        if (hasPassword()) {
            return new AccessOutcome.Refused("access.problem.passwordBefore");
        }
        Optional<String> problem = problem(password, again);
        if (problem.isPresent()) {
            return new AccessOutcome.Refused(problem.get());
        }
        save(password);
        return new AccessOutcome.Done();
    }

    /** Ends all other sessions, for whoever knew the old password may be in one of them. */
    public AccessOutcome changePassword(String before, String password, String again) {
        Optional<String> problem = problem(password, again);
        if (problem.isPresent()) {
            return new AccessOutcome.Refused(problem.get());
        }
        return switch (presence.prove(before)) {
            case Presence.Proof.Refused() -> new AccessOutcome.Refused("access.problem.passwordBefore");
            case Presence.Proof.TooSoon(long seconds) -> new AccessOutcome.Refused("access.problem.tooSoon");
            case Presence.Proof.Given() -> {
                save(password);
                yield new AccessOutcome.Done();
            }
        };
    }

    private Optional<String> problem(String password, String again) {
        return rule.problem(password, again, current.signInName().orElse(""), current.name());
    }

    private void save(String password) {
        String hash = passwords.hash(password);
        change("account.changePassword", account -> account.changePassword(hash));
    }

    private void change(String action, Consumer<AccountEntity> change) {
        Integer epoch = transaction.execute(status -> {
            AccountEntity account = accounts.lock(current.id().value()).orElseThrow();
            change.accept(account);
            record(action);
            return account.epoch();
        });
        own.goOn(epoch == null ? 0 : epoch);
    }

    private void record(String action) {
        String id = current.id().toString();
        audit.record(id, action, id, Map.of());
    }
}
