package org.landfall.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.dao.DataAccessResourceFailureException;

/** A backup that somebody asked for and may make; it can be made in another thread. */
public final class BackupTask {
    private final Backups backups;
    private final String actor;
    private final long bytes;

    BackupTask(Backups backups, String actor, long bytes) {
        this.backups = backups;
        this.actor = actor;
        this.bytes = bytes;
    }

    /** How much there is to copy, about. */
    public long bytes() {
        return bytes;
    }

    /**
     * @param progress takes how many bytes were copied so far, and stops it by throwing
     * @return empty where another one runs
     */
    public Optional<BackupResult> make(LongConsumer progress) {
        try {
            return backups.make(Instant.now(), actor, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the database could not be copied", e);
        }
    }
}
