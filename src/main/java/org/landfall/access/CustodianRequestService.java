package org.landfall.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.landfall.access.AccessOutcome.Done;
import org.landfall.access.AccessOutcome.Refused;
import org.landfall.audit.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A custodian's answer to what an administrator may not do alone. Nobody decides about their own account. */
@Service
@PreAuthorize("hasRole('CUSTODIAN')")
public class CustodianRequestService {
    private final CustodianRequests requests;
    private final AccountRepository accounts;
    private final AccountChanges changes;
    private final CurrentAccount current;
    private final StepUp stepUp;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    CustodianRequestService(
            CustodianRequests requests,
            AccountRepository accounts,
            AccountChanges changes,
            CurrentAccount current,
            StepUp stepUp,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.accounts = accounts;
        this.changes = changes;
        this.current = current;
        this.stepUp = stepUp;
        this.audit = audit;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<CustodianRequest> waiting() {
        return requests.waiting().stream().map(this::describe).toList();
    }

    @Transactional
    public AccessOutcome confirm(UUID id) {
        return decide(id, true, account -> {});
    }

    @Transactional
    public AccessOutcome refuse(UUID id) {
        return decide(id, false, account -> {
            if (account.state() == AccountState.ASKED) {
                account.disable();
            }
        });
    }

    private AccessOutcome decide(UUID id, boolean granted, Consumer<AccountEntity> otherwise) {
        stepUp.require();
        Optional<CustodianRequests.Waiting> waiting = requests.lock(id);
        if (waiting.isEmpty()) {
            return new Refused("access.problem.alreadyDecided");
        }
        AccountEntity account = accounts.lock(waiting.get().account()).orElseThrow();
        if (account.id().equals(current.id())) {
            return changes.refused(account.id(), granted ? "custodian.confirm" : "custodian.refuse", "own");
        }
        if (granted) {
            grant(waiting.get().kind(), account);
        } else {
            otherwise.accept(account);
        }
        requests.decide(waiting.get(), granted);
        audit.record(
                current.id().toString(),
                granted ? "custodian.confirm" : "custodian.refuse",
                account.id().toString(),
                Map.of("kind", waiting.get().kind().name()));
        events.publishEvent(new AccessChanged(account.id()));
        return new Done();
    }

    private static void grant(CustodianRequest.Kind kind, AccountEntity account) {
        switch (kind) {
            case GRANT -> account.take(Role.CUSTODIAN, account.site());
            case RESET -> account.invite();
        }
    }

    private CustodianRequest describe(CustodianRequests.Waiting request) {
        Account account = accounts.findById(request.account()).orElseThrow().toRecord();
        String askedBy =
                accounts.findById(request.askedBy()).orElseThrow().toRecord().displayName();
        return new CustodianRequest(request.id(), request.kind(), account, askedBy, request.asked());
    }
}
