package org.landfall.access;

import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Optional;
import org.landfall.audit.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Lets the holder of a one-time link choose how to sign in to the account it was made for: a passkey or a password. */
@Service
@PermitAll
public class EnrolmentService {
    private final AccountRepository accounts;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final PasswordRule rule;
    private final SecondStep second;
    private final PasskeyRecords passkeys;
    private final Passkeys devices;
    private final OpenIdLinks openId;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    EnrolmentService(
            AccountRepository accounts,
            OneTimeLinks links,
            Passwords passwords,
            PasswordRule rule,
            SecondStep second,
            PasskeyRecords passkeys,
            Passkeys devices,
            OpenIdLinks openId,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.links = links;
        this.passwords = passwords;
        this.rule = rule;
        this.second = second;
        this.passkeys = passkeys;
        this.devices = devices;
        this.openId = openId;
        this.audit = audit;
        this.events = events;
    }

    /** Whose link this is; empty when it is unknown, used, out of date, or its account may not sign in. */
    @Transactional(readOnly = true)
    public Optional<Account> open(String token) {
        return invited(token).map(AccountEntity::toRecord);
    }

    @Transactional
    public EnrolmentOutcome choosePassword(String token, String password, String again) {
        Optional<AccountEntity> invited = invited(token);
        if (invited.isEmpty()) {
            return new EnrolmentOutcome.LinkExpired();
        }
        AccountEntity account = invited.get();
        Account person = account.toRecord();
        Optional<String> problem = rule.problem(password, again, person.signInName(), person.displayName());
        if (problem.isPresent()) {
            return new EnrolmentOutcome.Refused(problem.get());
        }
        if (!links.use(token)) {
            return new EnrolmentOutcome.LinkExpired();
        }
        account.enrol(passwords.hash(password));
        forgetWaysIn(account.id());
        enrolled(account);
        boolean secondStep = second.required(account.role());
        if (secondStep) {
            HalfIn.of(account).keep();
        }
        return new EnrolmentOutcome.Enrolled(secondStep);
    }

    /** What the device is asked; empty where {@link #open} is. */
    @Transactional(readOnly = true)
    public Optional<PasskeyQuestion> beginPasskey(String token) {
        return invited(token).map(account -> devices.forFirst(account.id()));
    }

    /**
     * In place of the password and of the second step.
     *
     * @param answer of the device, as browsers write it
     * @param label what the passkey is called from now on
     */
    @Transactional
    public PasskeyOutcome choosePasskey(String token, PasskeyQuestion question, String answer, String label) {
        Optional<AccountEntity> invited = invited(token).filter(account -> question.isFor(account.id()));
        if (invited.isEmpty() || !links.use(token)) {
            return new PasskeyOutcome.LinkExpired();
        }
        AccountEntity account = invited.get();
        forgetWaysIn(account.id());
        if (!devices.register(question, answer, label)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new PasskeyOutcome.NotRight();
        }
        account.enrolByPasskey();
        audit.record(account.id().toString(), "passkey.add", account.id().toString(), Map.of());
        enrolled(account);
        HalfIn.of(account).completed().keep();
        return new PasskeyOutcome.Made(second.newRecoveryCodes(account.id()));
    }

    private void forgetWaysIn(AccountId account) {
        second.forget(account);
        passkeys.forget(account);
        openId.remove(account);
    }

    private void enrolled(AccountEntity account) {
        String id = account.id().toString();
        audit.record(id, "account.enrol", id, Map.of("role", account.role().name()));
        events.publishEvent(new AccessChanged(account.id()));
    }

    private Optional<AccountEntity> invited(String token) {
        return links.enrolling(token)
                .flatMap(id -> accounts.findById(id.value()))
                .filter(account -> account.state() == AccountState.INVITED);
    }
}
