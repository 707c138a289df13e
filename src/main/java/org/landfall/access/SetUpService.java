package org.landfall.access;

import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Optional;
import org.landfall.access.EnrolmentOutcome.Enrolled;
import org.landfall.access.EnrolmentOutcome.LinkExpired;
import org.landfall.access.EnrolmentOutcome.Refused;
import org.landfall.audit.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first administrator of an installation, made by whoever reads the console of the server. */
@Service
@PermitAll
public class SetUpService {
    private final AccountRepository accounts;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final PasswordRule rule;
    private final SecondStep second;
    private final AuditLog audit;

    SetUpService(
            AccountRepository accounts,
            OneTimeLinks links,
            Passwords passwords,
            PasswordRule rule,
            SecondStep second,
            AuditLog audit) {
        this.accounts = accounts;
        this.links = links;
        this.passwords = passwords;
        this.rule = rule;
        this.second = second;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public boolean open(String token) {
        return accounts.count() == 0 && links.opensSetUp(token);
    }

    @Transactional
    public EnrolmentOutcome createAdmin(
            String token, String displayName, String signInName, String password, String again) {
        if (!open(token)) {
            return new LinkExpired();
        }
        Optional<SignInName> name = SignInName.read(signInName);
        if (!AccountChanges.displayable(displayName)) {
            return new Refused("access.problem.displayName");
        }
        if (name.isEmpty()) {
            return new Refused("access.problem.signInName");
        }
        Optional<String> problem = rule.problem(password, again, signInName, displayName);
        if (problem.isPresent()) {
            return new Refused(problem.get());
        }
        if (!links.use(token)) {
            return new LinkExpired();
        }
        AccountEntity admin = AccountEntity.create(name.get(), displayName.strip(), Role.ADMIN, null);
        admin.enrol(passwords.hash(password));
        accounts.save(admin);
        String id = admin.id().toString();
        audit.record(id, "account.setUp", id, Map.of("role", Role.ADMIN.name()));
        boolean secondStep = second.required(Role.ADMIN);
        if (secondStep) {
            HalfIn.of(admin).keep();
        }
        return new Enrolled(secondStep);
    }
}
