package org.landfall.access;

import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Optional;
import org.landfall.audit.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the holder of a one-time link choose the password of the account it was made for. */
@Service
@PermitAll
public class EnrolmentService {
    private final AccountRepository accounts;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final PasswordRule rule;
    private final SecondStep second;
    private final PasskeyRecords passkeys;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    EnrolmentService(
            AccountRepository accounts,
            OneTimeLinks links,
            Passwords passwords,
            PasswordRule rule,
            SecondStep second,
            PasskeyRecords passkeys,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.links = links;
        this.passwords = passwords;
        this.rule = rule;
        this.second = second;
        this.passkeys = passkeys;
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
        second.forget(account.id());
        passkeys.forget(account.id());
        String id = account.id().toString();
        audit.record(id, "account.enrol", id, Map.of("role", account.role().name()));
        events.publishEvent(new AccessChanged(account.id()));
        boolean secondStep = second.required(account.role());
        if (secondStep) {
            HalfIn.of(account).keep();
        }
        return new EnrolmentOutcome.Enrolled(secondStep);
    }

    private Optional<AccountEntity> invited(String token) {
        return links.enrolling(token)
                .flatMap(id -> accounts.findById(id.value()))
                .filter(account -> account.state() == AccountState.INVITED);
    }
}
