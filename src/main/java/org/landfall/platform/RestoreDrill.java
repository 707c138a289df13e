package org.landfall.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.landfall.audit.AuditLog;
import org.landfall.crypto.BackupKey;
import org.landfall.crypto.KeyRefused;
import org.landfall.crypto.PrivateFile;
import org.landfall.crypto.RootKeyPlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Proves on the server what can be proved without the sheets: a copy that is made as backups are, sealed to a key that
 * lives for this drill, is restored as backups are, opens with the root key and holds what the database holds. Then it is
 * deleted.
 */
@Component
final class RestoreDrill {
    private static final Logger LOG = LoggerFactory.getLogger(RestoreDrill.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration COUNTERS_COME_LATE = Duration.ofSeconds(12);

    private final Settings settings;
    private final Home home;
    private final DatabaseServer server;
    private final Backups backups;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final RootKeyPlace rootKey;
    private final Path epochs;
    private final boolean wanted;
    private final Path work;
    private final Path result;

    RestoreDrill(
            Settings settings,
            Home home,
            DatabaseServer server,
            Backups backups,
            AuditLog audit,
            TransactionTemplate transaction,
            RootKeyPlace rootKey,
            @Value("${landfall.epochs:}") String epochs,
            @Value("${landfall.backup.drill:true}") boolean wanted) {
        this.settings = settings;
        this.home = home;
        this.server = server;
        this.backups = backups;
        this.audit = audit;
        this.transaction = transaction;
        this.rootKey = rootKey;
        this.epochs = epochs.isBlank()
                ? home.secrets().resolve("epochs")
                : Path.of(epochs).toAbsolutePath();
        this.wanted =
                wanted && settings.backup().wanted() && !settings.database().external();
        this.work = home.folder().resolve("drill");
        this.result = home.folder().resolve("drill.json");
    }

    boolean wanted() {
        return wanted;
    }

    /** Empty where there was none yet. */
    Optional<DrillResult> last() {
        try {
            return Files.exists(result)
                    ? Optional.of(JSON.readValue(Files.readString(result), DrillResult.class))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** Takes away what a drill that was killed has left. */
    void tidy() throws IOException {
        new Postmaster(work.resolve("home/restoring/data")).stopOrphan();
        new Postmaster(work.resolve("home/data")).stopOrphan();
        FileSystemUtils.deleteRecursively(work);
    }

    /** @return empty where none is wanted, or a backup is being made just now */
    Optional<DrillResult> run(Instant now) {
        if (!wanted || !backups.enter()) {
            return Optional.empty();
        }
        try {
            DrillResult done = drilled(now);
            keep(done);
            return Optional.of(done);
        } finally {
            backups.leave();
        }
    }

    private DrillResult drilled(Instant now) {
        long began = System.nanoTime();
        Trial trial = new Trial();
        DrillOutcome outcome = trial.outcome();
        try {
            tidy();
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "What the restore drill left could not be deleted ({})",
                    e.getClass().getSimpleName());
        }
        long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
        return new DrillResult(now, seconds, outcome, trial.bytes, trial.line, trial.tables, trial.rows);
    }

    private void keep(DrillResult done) {
        try {
            PrivateFile.write(result, JSON.writeValueAsString(done));
            transaction.executeWithoutResult(_ -> audit.record(
                    Backups.SYSTEM,
                    done.passed() ? "drill.pass" : "drill.fail",
                    "drill",
                    Map.of("outcome", done.outcome().name(), "line", Long.toString(done.line()))));
        } catch (IOException | RuntimeException e) {
            LOG.error("The restore drill could not be noted ({})", e.getClass().getSimpleName());
        }
    }

    private final class Trial {
        private long bytes;
        private long line;
        private int tables;
        private long rows;

        DrillOutcome outcome() {
            try {
                tidy();
                return hasRoom() ? tried() : DrillOutcome.NO_ROOM;
            } catch (IOException | SQLException | RuntimeException e) {
                LOG.error("The restore drill made no copy ({})", e.getClass().getSimpleName());
                return DrillOutcome.COPY;
            }
        }

        /** For the sealed copy, what it becomes, and its log. */
        private boolean hasRoom() throws IOException {
            return Restore.room(home.folder()) > 2 * backups.bytes() + Restore.FOR_ITS_LOG;
        }

        private DrillOutcome tried() throws IOException, SQLException {
            Files.createDirectories(work);
            Path file = work.resolve("copy.backup");
            BackupKey.ThrowAway key = BackupKey.throwAway();
            Census before = ours();
            bytes = new BackupMaker(home.folder(), server)
                    .make(file, key.key(), _ -> {})
                    .size();
            Path restored = work.resolve("home");
            try {
                RootKeyPlace root = rootKey.lookAgain();
                Restore.Done done = new Restore(at(restored), root, epochs.toString()).from(file, _ -> key.sheets());
                return done.logIntact() ? compared(before, copied(restored, root)) : DrillOutcome.LOG;
            } catch (StartRefused | KeyRefused refused) {
                LOG.error(
                        "The restore drill was refused ({})", refused.getClass().getSimpleName());
                return DrillOutcome.RESTORE;
            }
        }

        private DrillOutcome compared(Census before, Census copy) {
            line = copy.line();
            tables = copy.tables().size();
            rows = copy.rows();
            boolean sameLog = copy.line() >= before.line()
                    && Census.hashOfLine(server.url(), superuser(), copy.line())
                            .filter(copy.hash()::equals)
                            .isPresent();
            if (!sameLog) {
                return DrillOutcome.LOG;
            }
            return Census.fits(before, copy, ours()) || Census.fits(before, copy, oursLater())
                    ? DrillOutcome.PASSED
                    : DrillOutcome.ROWS;
        }

        private Census oursLater() {
            try {
                Thread.sleep(COUNTERS_COME_LATE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return ours();
        }
    }

    private Census ours() {
        return Census.of(server.url(), superuser());
    }

    private DatabaseServer.Login superuser() {
        return DatabaseSetUp.superuser(home.secrets());
    }

    /** Opened once more, as the first start after a restore would. */
    private Census copied(Path restored, RootKeyPlace root) {
        try (ConfigurableApplicationContext copy =
                ReadingLandfall.open(restored, root, epochs, settings.binariesFolder())) {
            return Census.of(
                    copy.getBean(DatabaseServer.class).url(), DatabaseSetUp.superuser(restored.resolve("secrets")));
        }
    }

    private Settings at(Path folder) {
        return new Settings(
                folder,
                settings.binariesFolder().toString(),
                "",
                new Settings.NightlyBackups("", ""),
                null,
                new Settings.Database(null, null, null, null, null, 1));
    }
}
