package org.landfall.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AccessOutcome.Done;
import org.landfall.access.AccessOutcome.Linked;
import org.landfall.access.AccessOutcome.Refused;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The administrator's switchboard. Nobody changes their own account, so one administrator always remains; and nobody
 * becomes a custodian, or gets a custodian's sign-in renewed, by an administrator alone.
 */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class AccountService {
    private final AccountRepository accounts;
    private final AccountChanges changes;
    private final CustodianRequests requests;
    private final OpenSessions sessions;
    private final OpenId openId;
    private final OpenIdLinks links;

    AccountService(
            AccountRepository accounts,
            AccountChanges changes,
            CustodianRequests requests,
            OpenSessions sessions,
            OpenId openId,
            OpenIdLinks links) {
        this.accounts = accounts;
        this.changes = changes;
        this.requests = requests;
        this.sessions = sessions;
        this.openId = openId;
        this.links = links;
    }

    @Transactional(readOnly = true)
    public List<Account> find(AccountFilter filter, Pageable page) {
        return search(filter, page).map(AccountEntity::toRecord).toList();
    }

    @Transactional(readOnly = true)
    public int count(AccountFilter filter) {
        return Math.toIntExact(search(filter, Pageable.ofSize(1)).getTotalElements());
    }

    /** How many sessions are open on this node. */
    public int openSessions() {
        return sessions.count();
    }

    /** How many sessions the account has open on this node. */
    public int openSessions(AccountId id) {
        return sessions.count(id);
    }

    @Transactional
    public AccessOutcome invite(Invitation invitation) {
        var problem = changes.problem(invitation);
        if (problem.isPresent()) {
            return new Refused(problem.get());
        }
        AccountEntity account = changes.create(invitation);
        if (invitation.role() == Role.CUSTODIAN && !requests.adminMayActAlone()) {
            account.waitForCustodian();
            return requests.ask(account, CustodianRequest.Kind.GRANT);
        }
        return new Linked(changes.newLink(account));
    }

    @Transactional
    public AccessOutcome changeRole(AccountId id, Role role, @Nullable SiteId site) {
        return changes.onAnother(id, "account.assign", account -> {
            if (role == Role.INTERVIEWER && site == null) {
                return new Refused("access.problem.siteMissing");
            }
            if (role == Role.CUSTODIAN && account.state() == AccountState.ASKED) {
                return changes.refused(id, "account.assign", "waitsForCustodian");
            }
            if (role == Role.CUSTODIAN && account.role() != role && !requests.adminMayActAlone()) {
                return requests.ask(account, CustodianRequest.Kind.GRANT);
            }
            requests.forget(account);
            account.take(role, site);
            if (role != Role.INTERVIEWER) {
                changes.leadNoMore(account);
            }
            return changes.done(account, "account.assign");
        });
    }

    @Transactional
    public AccessOutcome disable(AccountId id) {
        return changes.onAnother(id, "account.disable", account -> {
            account.disable();
            requests.forget(account);
            changes.withdrawLink(account);
            return changes.done(account, "account.disable");
        });
    }

    @Transactional
    public AccessOutcome enable(AccountId id) {
        return changes.onAnother(id, "account.enable", account -> {
            if (account.state() != AccountState.DISABLED) {
                return new Done();
            }
            if (account.role() == Role.CUSTODIAN && !requests.adminMayActAlone()) {
                return requests.ask(account, CustodianRequest.Kind.RESET);
            }
            account.enable();
            return changes.done(account, "account.enable");
        });
    }

    /** The old password is void at once; only the new link leads in. */
    @Transactional
    public AccessOutcome renewSignIn(AccountId id) {
        return changes.onAnother(id, "account.renew", account -> switch (account.state()) {
            case DISABLED -> new Refused("access.problem.disabledFirst");
            case ASKED -> changes.refused(id, "account.renew", "waitsForCustodian");
            case INVITED, ACTIVE -> renew(account);
        });
    }

    @Transactional
    public AccessOutcome endSessions(AccountId id) {
        return changes.onAnother(id, "account.endSessions", account -> {
            account.endSessions();
            return changes.done(account, "account.endSessions");
        });
    }

    /** What the provider is called that may open the account; empty when none may. */
    @Transactional(readOnly = true)
    public Optional<String> linkedWith(AccountId id) {
        return openId.settings()
                .filter(provider -> links.since(id, provider.issuer()).isPresent())
                .map(OpenIdSettings::name);
    }

    /** Its sessions end too, for one of them may be why somebody asks for it. The password and the passkeys stay. */
    @Transactional
    public AccessOutcome unlink(AccountId id) {
        return changes.onAnother(id, "account.unlink", account -> {
            if (!links.remove(id)) {
                return new Done();
            }
            account.endSessions();
            return changes.done(account, "account.unlink");
        });
    }

    private AccessOutcome renew(AccountEntity account) {
        if (account.role() == Role.CUSTODIAN
                && account.state() == AccountState.ACTIVE
                && !requests.adminMayActAlone()) {
            return requests.ask(account, CustodianRequest.Kind.RESET);
        }
        account.invite();
        changes.done(account, "account.renew");
        return new Linked(changes.newLink(account));
    }

    private Page<AccountEntity> search(AccountFilter filter, Pageable page) {
        String text = filter.text().strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        return accounts.search(text, filter.role(), filter.state(), page);
    }
}
