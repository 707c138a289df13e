package org.landfall.platform;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.landfall.access.ActingAs;
import org.landfall.access.Role;
import org.landfall.audit.AuditLog;
import org.landfall.crypto.EpochCopy;
import org.landfall.crypto.Epochs;
import org.landfall.crypto.Rewrapping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins an epoch every day, wraps every data key by it and destroys epochs that are old enough. The nightly backup
 * waits for it: then all of a backup opens for as long as the epoch that was just begun lives.
 */
@Component
final class EpochKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(EpochKeeper.class);
    private static final Duration WITHOUT_A_BACKUP = Duration.ofHours(25);
    private static final Duration BEFORE_A_BACKUP = Duration.ofHours(20);

    private final Epochs epochs;
    private final Rewrapping rewrapping;
    private final EpochCopy copy;
    private final ActingAs acting;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("epochs").factory());
    private volatile boolean failing;

    EpochKeeper(
            Epochs epochs,
            Rewrapping rewrapping,
            EpochCopy copy,
            ActingAs acting,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.epochs = epochs;
        this.rewrapping = rewrapping;
        this.copy = copy;
        this.acting = acting;
        this.audit = audit;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        thread.scheduleWithFixedDelay(() -> look(Instant.now()), 0, 1, TimeUnit.HOURS);
    }

    void look(Instant now) {
        keep(now, WITHOUT_A_BACKUP);
    }

    void beforeABackup(Instant now) {
        keep(now, BEFORE_A_BACKUP);
    }

    /** Whether the last look did not end well, or something still lies under an epoch that should be gone. */
    boolean failing() {
        return failing;
    }

    private synchronized void keep(Instant now, Duration old) {
        try {
            acting.role(Role.CUSTODIAN, () -> turned(now, old));
            copy.renew(now);
        } catch (IOException | RuntimeException e) {
            failing = true;
            LOG.error("The epoch keys could not be kept ({})", e.getClass().getSimpleName());
        }
    }

    private void turned(Instant now, Duration old) {
        epochs.turn(now, old).ifPresent(began -> record("epoch.begin", began));
        rewrapping.all();
        Epochs.Destroyed destroyed = epochs.destroyOld(now);
        destroyed.epochs().forEach(epoch -> record("epoch.destroy", epoch));
        destroyed
                .kept()
                .forEach(
                        table -> LOG.error("An epoch key is too old and still needed: rows of {} lie under it", table));
        failing = !destroyed.kept().isEmpty();
    }

    private void record(String action, Instant epoch) {
        transaction.executeWithoutResult(
                _ -> audit.record("system", action, Long.toString(epoch.getEpochSecond()), Map.of()));
    }

    @PreDestroy
    void end() {
        thread.shutdownNow();
    }
}
