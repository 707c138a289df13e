package org.landfall.interview;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.landfall.access.ActingAs;
import org.landfall.access.Role;
import org.landfall.audit.AuditLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proposes the erasure of what was kept for as long as its study says, and takes back what is kept longer meanwhile. It erases
 * nothing. Two nodes at once propose a record once: the database takes one line for each.
 */
@Component
class RetentionKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionKeeper.class);

    private final JdbcClient database;
    private final ActingAs acting;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("retention").factory());

    RetentionKeeper(JdbcClient database, ActingAs acting, TransactionTemplate transaction, AuditLog audit) {
        this.database = database;
        this.acting = acting;
        this.transaction = transaction;
        this.audit = audit;
    }

    /** Every hour, so that it is done each day wherever the machine is off at times. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        thread.scheduleWithFixedDelay(this::look, 1, 60, TimeUnit.MINUTES);
    }

    void look() {
        try {
            acting.role(
                    Role.CUSTODIAN,
                    () -> transaction.executeWithoutResult(_ -> {
                        takeBack();
                        propose();
                    }));
        } catch (RuntimeException e) {
            LOG.error(
                    "What was kept long enough is looked for again in an hour ({})",
                    e.getClass().getSimpleName());
        }
    }

    private void takeBack() {
        database.sql("""
                        delete from respondent.retention p where not exists
                            (select from respondent.kept_long_enough k where k.respondent_id = p.respondent_id)""").update();
    }

    private void propose() {
        List<UUID> fresh = database.sql("""
                        insert into respondent.retention (respondent_id, proposed_at)
                        select respondent_id, now() from respondent.kept_long_enough
                        on conflict do nothing returning respondent_id""").query(UUID.class).list();
        fresh.forEach(person -> audit.record("system", "retention.proposed", person.toString(), Map.of()));
    }

    @PreDestroy
    void end() {
        thread.shutdownNow();
    }
}
