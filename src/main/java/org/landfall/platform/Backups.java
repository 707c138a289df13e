package org.landfall.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.landfall.audit.AuditLog;
import org.landfall.crypto.BackupKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Backups of the running application into the folder that was named: one at a time, each with its line in the log of acts.
 * Makes no key: its sheets have to be in somebody's hand first.
 */
@Component
final class Backups {
    static final String SYSTEM = "system";

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

    private final Settings settings;
    private final Home home;
    private final DatabaseServer server;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final EpochKeeper epochs;
    private final ReentrantLock one = new ReentrantLock();

    Backups(
            Settings settings,
            Home home,
            DatabaseServer server,
            AuditLog audit,
            TransactionTemplate transaction,
            EpochKeeper epochs) {
        this.settings = settings;
        this.home = home;
        this.server = server;
        this.audit = audit;
        this.transaction = transaction;
        this.epochs = epochs;
    }

    /** Whether backups can be called old by it. */
    ClockState clock() {
        return epochs.clock();
    }

    long bytes() throws IOException {
        return new BackupMaker(home.folder(), server).bytes();
    }

    /**
     * @param actor id of the account, or {@link #SYSTEM}
     * @param progress takes how many bytes were copied so far; breaks it off with a {@link CancellationException}
     * @return empty where another one runs
     */
    Optional<BackupResult> make(Instant now, String actor, LongConsumer progress) throws IOException, SQLException {
        if (!enter()) {
            return Optional.empty();
        }
        try {
            return Optional.of(made(now, actor, progress));
        } catch (CancellationException stopped) {
            record(actor, "backup.stop", "backup", Map.of());
            throw stopped;
        } catch (IOException | SQLException | RuntimeException e) {
            record(actor, "backup.fail", "backup", Map.of("why", e.getClass().getSimpleName()));
            throw e;
        } finally {
            leave();
        }
    }

    /** Whether nothing else copies the database; then nothing else does until {@link #leave}. */
    boolean enter() {
        return one.tryLock();
    }

    void leave() {
        one.unlock();
    }

    private BackupResult made(Instant now, String actor, LongConsumer progress) throws IOException, SQLException {
        BackupKey key = BackupKey.in(home.secrets())
                .orElseThrow(() -> new StartRefused(
                        "There is no backup key.", "Make it and print its sheets: ./landfall backup new-key"));
        epochs.beforeABackup(now);
        Path file = new BackupFolder(settings.backup().path()).next(now);
        long began = System.nanoTime();
        BackupMaker.Made made = new BackupMaker(home.folder(), server).make(file, key, progress);
        record(
                actor,
                "backup.make",
                key.id(),
                Map.of(
                        "files",
                        Integer.toString(made.files()),
                        "bytes",
                        Long.toString(made.bytes()),
                        "sha256",
                        made.sha256()));
        return new BackupResult(
                file.getFileName().toString(), made.size(), made.sha256(), Duration.ofNanos(System.nanoTime() - began));
    }

    /** A log that cannot be written just now must not stop the next night's. */
    private void record(String actor, String action, String subject, Map<String, String> details) {
        try {
            transaction.executeWithoutResult(_ -> audit.record(actor, action, subject, details));
        } catch (RuntimeException e) {
            LOG.error(
                    "The backup could not be written into the log of acts ({})",
                    e.getClass().getSimpleName());
        }
    }
}
