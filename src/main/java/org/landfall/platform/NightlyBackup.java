package org.landfall.platform;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.landfall.audit.AuditLog;
import org.landfall.crypto.BackupKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a backup once a day into the folder that the operator named, and later when the machine was off at that hour.
 * One that fails is tried again after an hour. Makes no key: its sheets have to be in somebody's hand first.
 */
@Component
final class NightlyBackup {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackup.class);
    private static final Duration TRIES_AGAIN = Duration.ofHours(1);

    private final Settings settings;
    private final Home home;
    private final DatabaseServer server;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final ZoneId zone;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("backup").factory());
    private Instant failed = Instant.MIN;

    NightlyBackup(
            Settings settings,
            Home home,
            DatabaseServer server,
            AuditLog audit,
            TransactionTemplate transaction,
            @Value("${landfall.time-zone:}") String zone) {
        this.settings = settings;
        this.home = home;
        this.server = server;
        this.audit = audit;
        this.transaction = transaction;
        this.zone = zone.isBlank() ? ZoneId.systemDefault() : ZoneId.of(zone.strip());
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (settings.backup().wanted() && !settings.database().external()) {
            thread.scheduleWithFixedDelay(() -> look(Instant.now()), 0, 1, TimeUnit.MINUTES);
        }
    }

    void look(Instant now) {
        BackupFolder folder = new BackupFolder(settings.backup().path());
        boolean made = !folder.newest().orElse(Instant.MIN).isBefore(lastHour(now));
        if (made || now.isBefore(failed.plus(TRIES_AGAIN))) {
            return;
        }
        try {
            make(folder, now);
            failed = Instant.MIN;
        } catch (IOException | SQLException | RuntimeException e) {
            failed = now;
            LOG.error("The nightly backup failed ({})", e.getClass().getSimpleName());
            record("backup.fail", "backup", Map.of("why", e.getClass().getSimpleName()));
        }
    }

    private Instant lastHour(Instant now) {
        ZonedDateTime here = now.atZone(zone);
        ZonedDateTime today = here.with(settings.backup().time());
        return (today.isAfter(here) ? today.minusDays(1) : today).toInstant();
    }

    private void make(BackupFolder folder, Instant now) throws IOException, SQLException {
        BackupKey key = BackupKey.in(home.secrets()).orElseThrow(NightlyBackup::noKey);
        Path file = folder.next(now);
        BackupMaker.Made made = new BackupMaker(home.folder(), server).make(file, key);
        record(
                "backup.make",
                key.id(),
                Map.of("files", Integer.toString(made.files()), "bytes", Long.toString(made.bytes())));
        folder.tidy(now);
    }

    private static StartRefused noKey() {
        return new StartRefused("There is no backup key.", "Make it and print its sheets: ./landfall backup new-key");
    }

    /** A log that cannot be written just now must not stop the next night's. */
    private void record(String action, String subject, Map<String, String> details) {
        try {
            transaction.executeWithoutResult(_ -> audit.record("system", action, subject, details));
        } catch (RuntimeException e) {
            LOG.error(
                    "The backup could not be written into the log of acts ({})",
                    e.getClass().getSimpleName());
        }
    }

    @PreDestroy
    void end() {
        thread.shutdownNow();
    }
}
