package org.landfall.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.landfall.access.AccessOutcome.Done;
import org.landfall.access.AccessOutcome.Refused;
import org.landfall.audit.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The steps every change of an account takes: lock, never one's own, audit line, end of the sessions concerned. */
@Component
class AccountChanges {
    private static final Set<String> LANGUAGES = Set.of("en", "ko");
    private static final int LONGEST_NAME = 80;

    private final AccountRepository accounts;
    private final OneTimeLinks links;
    private final Assignments assignments;
    private final CurrentAccount current;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    AccountChanges(
            AccountRepository accounts,
            OneTimeLinks links,
            Assignments assignments,
            CurrentAccount current,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.links = links;
        this.assignments = assignments;
        this.current = current;
        this.audit = audit;
        this.events = events;
    }

    /** Two administrators who disable each other at the same moment meet at the lock: the second is refused. */
    AccessOutcome onAnother(AccountId id, String act, Function<AccountEntity, AccessOutcome> change) {
        if (id.equals(current.id())) {
            return refused(id, act, "own");
        }
        boolean stillAdmin = accounts.lockAll(Role.ADMIN).stream()
                .anyMatch(admin -> admin.id().equals(current.id()) && admin.active(Role.ADMIN));
        if (!stillAdmin) {
            return refused(id, act, "noLongerAdmin");
        }
        return accounts.lock(id.value()).map(change).orElseGet(() -> new Refused("access.problem.gone"));
    }

    /** Says no and leaves a line: this is what somebody tries who wants rights that nobody gives. */
    AccessOutcome refused(AccountId id, String act, String why) {
        audit.refused(current.id().toString(), "role.refuse", id.toString(), Map.of("act", act, "why", why));
        return new Refused("access.problem." + why);
    }

    Optional<String> problem(Invitation invitation) {
        return unfit(invitation)
                .or(() -> SignInName.read(invitation.signInName())
                        .flatMap(name -> accounts.findBySignInName(name.value()))
                        .map(taken -> "access.problem.signInTaken"));
    }

    /** What is wrong with it whoever else there is. */
    static Optional<String> unfit(Invitation invitation) {
        if (!displayable(invitation.displayName())) {
            return Optional.of("access.problem.displayName");
        }
        if (SignInName.read(invitation.signInName()).isEmpty()) {
            return Optional.of("access.problem.signInName");
        }
        return invitation.role() == Role.INTERVIEWER && invitation.site() == null
                ? Optional.of("access.problem.siteMissing")
                : Optional.empty();
    }

    static boolean displayable(String name) {
        String plain = name.strip();
        return !plain.isEmpty() && plain.length() <= LONGEST_NAME && Plain.isLine(plain);
    }

    AccountEntity create(Invitation invitation) {
        SignInName name = SignInName.read(invitation.signInName()).orElseThrow();
        AccountEntity account =
                AccountEntity.create(name, invitation.displayName().strip(), invitation.role(), invitation.site());
        account.speak(LANGUAGES.contains(invitation.language()) ? invitation.language() : "en");
        accounts.saveAndFlush(account);
        record(account, "account.invite");
        assignments.begin(account.id(), invitation);
        return account;
    }

    EnrolmentLink newLink(AccountEntity account) {
        accounts.saveAndFlush(account);
        return new EnrolmentLink(AccessRoutes.ENROL + "/" + links.create(account.id(), OneTimeLinks.ENROLMENT_HOLDS));
    }

    void withdrawLink(AccountEntity account) {
        links.withdraw(account.id());
    }

    AccessOutcome done(AccountEntity account, String action) {
        record(account, action);
        over(account);
        return new Done();
    }

    /** Recorded; nobody is signed out by it. */
    AccessOutcome kept(AccountEntity account, String action) {
        record(account, action);
        return new Done();
    }

    void signOut(AccountEntity account) {
        account.endSessions();
        over(account);
    }

    private void over(AccountEntity account) {
        events.publishEvent(new AccessChanged(account.id()));
    }

    /** Only interviewers lead a site. */
    void leadNoMore(AccountEntity account) {
        assignments.of(account.id()).stream()
                .filter(one -> one.leads() != null)
                .forEach(one -> assignments.give(account.id(), new Assignment(one.study(), null)));
    }

    private void record(AccountEntity account, String action) {
        audit.record(
                current.id().toString(),
                action,
                account.id().toString(),
                Map.of("role", account.role().name(), "state", account.state().name()));
    }
}
