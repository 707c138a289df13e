package org.landfall.respondent.vault;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.landfall.access.AccessChanged;
import org.landfall.access.ActingAs;
import org.landfall.access.Role;
import org.landfall.audit.AuditLog;
import org.landfall.respondent.ConsentNarrowed;
import org.landfall.respondent.ConsentUse;
import org.landfall.respondent.Grant;
import org.landfall.respondent.RespondentErased;
import org.landfall.respondent.RespondentId;
import org.landfall.respondent.WithdrawalAsked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** What ends by itself: an opening after its minutes, a request after a day, an identity with the consent it rests on. */
@Component
class VaultEnds {
    private static final Logger LOG = LoggerFactory.getLogger(VaultEnds.class);

    private final OpenIdentities memory;
    private final Entries entries;
    private final Requests requests;
    private final ActingAs actingAs;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("vault").factory());

    VaultEnds(
            OpenIdentities memory,
            Entries entries,
            Requests requests,
            ActingAs actingAs,
            TransactionTemplate transaction,
            AuditLog audit) {
        this.memory = memory;
        this.entries = entries;
        this.requests = requests;
        this.actingAs = actingAs;
        this.transaction = transaction;
        this.audit = audit;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        thread.scheduleWithFixedDelay(() -> shut(Instant.now()), 1, 1, TimeUnit.SECONDS);
        thread.scheduleWithFixedDelay(this::expire, 1, 60, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    void shut(Instant now) {
        var over = memory.forget(one -> one.isOver(now));
        if (!over.isEmpty()) {
            tried(() -> over.forEach(one -> audit.record(
                    "system", "vault.shut", one.respondent().value().toString(), Map.of("why", "time"))));
        }
    }

    void expire() {
        tried(() -> requests.overdue(Instant.now()).forEach(row -> {
            requests.end(row.id(), "EXPIRED", ActingAs.SYSTEM);
            memory.forgetKey(row.id());
            audit.record("system", "vault.expired", Subject.of(row), Subject.details(row));
        }));
    }

    private void tried(Runnable work) {
        try {
            actingAs.role(Role.CUSTODIAN, () -> transaction.executeWithoutResult(status -> work.run()));
        } catch (RuntimeException e) {
            LOG.warn(
                    "What was over in the vault is looked at again ({})",
                    e.getClass().getSimpleName());
        }
    }

    @EventListener
    void on(ConsentNarrowed event) {
        boolean contact = event.use() == ConsentUse.CONTACT || event.use() == ConsentUse.TAKE_PART;
        if (contact && event.to() != Grant.YES) {
            forget(event.respondent());
        }
    }

    @EventListener
    void on(WithdrawalAsked event) {
        forget(event.respondent());
    }

    @TransactionalEventListener
    void on(RespondentErased event) {
        memory.forget(event.respondent());
    }

    /** Whoever may do less from now on does not go on reading. */
    @EventListener
    void on(AccessChanged event) {
        memory.forget(one -> one.reader().equals(event.account()));
    }

    private void forget(RespondentId respondent) {
        memory.forget(one -> one.respondent().equals(respondent));
        if (entries.forget(respondent)) {
            audit.record("system", "identity.deleted", respondent.value().toString(), Map.of());
        }
    }
}
