package org.landfall.platform;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.landfall.crypto.StudyKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins an epoch every day, wraps every data key by it and destroys epochs that are old enough; goes on with rotations of
 * study keys. The nightly backup
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
    private final StudyKeys studyKeys;
    private final ActingAs acting;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final ClockWatch clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("epochs").factory());
    private volatile boolean failing;
    private volatile ClockState clockState = ClockState.RIGHT;

    EpochKeeper(
            Epochs epochs,
            Rewrapping rewrapping,
            EpochCopy copy,
            StudyKeys studyKeys,
            ActingAs acting,
            AuditLog audit,
            TransactionTemplate transaction,
            ClockWatch clock) {
        this.epochs = epochs;
        this.rewrapping = rewrapping;
        this.copy = copy;
        this.studyKeys = studyKeys;
        this.acting = acting;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        thread.scheduleWithFixedDelay(() -> look(Instant.now()), 0, 1, TimeUnit.HOURS);
    }

    /** At once on this node; others read the keys anew within the hour. */
    @TransactionalEventListener
    void rotationBegun(KeyRotationBegun begun) {
        studyKeys.readAnew();
        thread.execute(() -> look(Instant.now()));
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

    /** As the last look found it. */
    ClockState clock() {
        return clockState;
    }

    /** Somebody compared the clock with another one. */
    synchronized void clockIsRight(Instant now) {
        clock.believe(now);
        guarded(() -> {
            forget(now, Duration.ZERO);
            clockState = ClockState.RIGHT;
        });
    }

    private synchronized void keep(Instant now, Duration old) {
        guarded(() -> {
            lookAtTheClock(now);
            if (clockState != ClockState.AHEAD) {
                forget(now, old);
            }
        });
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            failing = true;
            LOG.error("The epoch keys could not be kept ({})", e.getClass().getSimpleName());
        }
    }

    private void lookAtTheClock(Instant now) {
        ClockState before = clockState;
        clockState = acting.role(Role.CUSTODIAN, epochs::newestBegan)
                .map(newest -> clock.look(now, newest))
                .orElse(ClockState.RIGHT);
        if (clockState != before && clockState != ClockState.RIGHT) {
            LOG.error("The clock is not believed ({}): see the page of health", clockState);
            record("clock.doubt", clockState.name());
        }
    }

    private void forget(Instant now, Duration old) {
        acting.role(Role.CUSTODIAN, () -> turned(now, old));
        try {
            copy.renew(now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void turned(Instant now, Duration old) {
        epochs.turn(now, old).ifPresent(began -> record("epoch.begin", seconds(began)));
        rewrapping.all();
        Epochs.Destroyed destroyed = epochs.destroyOld(now);
        destroyed.epochs().forEach(epoch -> record("epoch.destroy", seconds(epoch)));
        destroyed
                .kept()
                .forEach(
                        table -> LOG.error("An epoch key is too old and still needed: rows of {} lie under it", table));
        studyKeys.round(now).forEach(study -> record("studyKey.end", study));
        failing = !destroyed.kept().isEmpty();
    }

    private void record(String action, String subject) {
        transaction.executeWithoutResult(_ -> audit.record("system", action, subject, Map.of()));
    }

    private static String seconds(Instant epoch) {
        return Long.toString(epoch.getEpochSecond());
    }

    @PreDestroy
    void end() {
        thread.shutdownNow();
    }
}
