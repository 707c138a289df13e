package org.landfall.access;

import java.util.Map;
import java.util.Optional;
import org.landfall.audit.AuditLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets whoever runs the server renew the sign-in of the last custodian or administrator. */
@Component
class Recovery {
    private final AccountRepository accounts;
    private final OneTimeLinks links;
    private final AuditLog audit;

    Recovery(AccountRepository accounts, OneTimeLinks links, AuditLog audit) {
        this.accounts = accounts;
        this.links = links;
        this.audit = audit;
    }

    @Transactional
    Optional<EnrolmentLink> link(String signInName) {
        return SignInName.read(signInName)
                .flatMap(name -> accounts.findBySignInName(name.value()))
                .filter(account -> account.state() == AccountState.ACTIVE || account.state() == AccountState.INVITED)
                .map(this::renew);
    }

    private EnrolmentLink renew(AccountEntity account) {
        account.invite();
        accounts.saveAndFlush(account);
        audit.record("operator", "account.recover", account.id().toString(), Map.of());
        return new EnrolmentLink(AccessRoutes.ENROL + "/" + links.create(account.id(), OneTimeLinks.ENROLMENT_HOLDS));
    }
}
