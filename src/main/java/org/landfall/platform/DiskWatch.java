package org.landfall.platform;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.landfall.shell.FullDisk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets nothing be written while the disk of the embedded PostgreSQL is as good as full: without room for its log the server
 * would die, and nobody could read either.
 */
@Component
final class DiskWatch {
    private static final Logger LOG = LoggerFactory.getLogger(DiskWatch.class);

    /** Four segments of its log. */
    static final long LEAST = 64L << 20;

    /** So that it does not go to and fro. */
    static final long ENOUGH = 96L << 20;

    private final Home home;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("disk").factory());

    DiskWatch(Settings settings, Home home) {
        this.home = home;
        if (!settings.database().external()) {
            thread.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
        }
    }

    private void look() {
        try {
            boolean before = FullDisk.now();
            boolean full = full(before, Files.getFileStore(home.folder()).getUsableSpace());
            FullDisk.is(full);
            if (full && !before) {
                LOG.error("The disk is full: nothing is stored until there is room");
            } else if (before && !full) {
                LOG.warn("There is room on the disk again: what waited is stored");
            }
        } catch (IOException e) {
            LOG.error("The disk cannot be looked at ({})", e.getClass().getSimpleName());
        }
    }

    static boolean full(boolean before, long free) {
        return free < (before ? ENOUGH : LEAST);
    }

    @PreDestroy
    void end() {
        thread.shutdownNow();
    }
}
