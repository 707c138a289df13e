package org.landfall.platform;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes a backup once a day into the folder that the operator named, and later when the machine was off at that hour.
 * One that fails is tried again after an hour.
 */
@Component
final class NightlyBackup {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackup.class);
    private static final Duration TRIES_AGAIN = Duration.ofHours(1);

    private final Settings settings;
    private final Backups backups;
    private final RestoreDrill drill;
    private final ZoneId zone;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("backup").factory());
    private Instant failed = Instant.MIN;

    @Autowired
    NightlyBackup(Settings settings, Backups backups, RestoreDrill drill) {
        this(settings, backups, drill, ZoneId.systemDefault());
    }

    NightlyBackup(Settings settings, Backups backups, RestoreDrill drill, ZoneId zone) {
        this.settings = settings;
        this.backups = backups;
        this.drill = drill;
        this.zone = zone;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (settings.backup().wanted() && !settings.database().external()) {
            thread.execute(this::tidy);
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
            if (backups.make(now, Backups.SYSTEM, _ -> {}).isPresent()) {
                if (backups.clock() != ClockState.AHEAD) {
                    folder.tidy(now);
                }
                drill.run(now);
            }
            failed = Instant.MIN;
        } catch (IOException | SQLException | RuntimeException e) {
            failed = now;
            LOG.error("The nightly backup failed ({})", e.getClass().getSimpleName());
        }
    }

    private void tidy() {
        try {
            drill.tidy();
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "What a killed restore drill left could not be deleted ({})",
                    e.getClass().getSimpleName());
        }
    }

    private Instant lastHour(Instant now) {
        ZonedDateTime here = now.atZone(zone);
        ZonedDateTime today = here.with(settings.backup().time());
        return (today.isAfter(here) ? today.minusDays(1) : today).toInstant();
    }

    @PreDestroy
    void end() {
        thread.shutdownNow();
    }
}
