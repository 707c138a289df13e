package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.audit.AuditLog;
import org.landfall.crypto.BackupKey;
import org.landfall.crypto.RootKeyPlace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The application's own backup: once a day, late rather than never, without a key not at all. */
@LandfallTest
class NightlyBackupTest {
    private static final Instant EVENING = Instant.parse("2026-11-28T20:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-29T02:31:00Z");

    @Autowired
    private Home home;

    @Autowired
    private DatabaseServer server;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private EpochKeeper epochs;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    private JdbcClient everyRow;

    @TempDir
    Path folder;

    @Test
    void oneIsMadeEachDayAndWrittenIntoTheLogAndOldOnesAreDeleted() throws IOException {
        if (BackupKey.in(home.secrets()).isEmpty()) {
            nightly().look(EVENING);
            assertThat(folder).isEmptyDirectory();
            assertThat(lines("backup.fail")).isEqualTo(1);
            BackupKey.make(home.secrets());
        }
        Files.createFile(folder.resolve("landfall-20261001-023000.backup"));
        Files.createFile(folder.resolve("landfall-20261120-023000.backup"));
        Files.createFile(folder.resolve("notes-of-somebody"));
        NightlyBackup nightly = nightly();
        long before = made();

        nightly.look(EVENING);
        nightly.look(EVENING.plusSeconds(60));
        assertThat(made()).isEqualTo(before + 1);
        nightly.look(NIGHT);
        nightly.look(NIGHT.plusSeconds(60));
        assertThat(made()).isEqualTo(before + 2);

        assertThat(BackedUpHome.names(folder))
                .containsExactly(
                        "landfall-20261120-023000.backup",
                        "landfall-20261128-200000.backup",
                        "landfall-20261129-023100.backup",
                        "notes-of-somebody");
        assertThat(Backup.of(settings()).last()).isEqualTo(NIGHT);
    }

    @Test
    void theNewestIsNeverDeletedHoweverOldItIs() throws IOException {
        Files.createFile(folder.resolve("landfall-20260101-023000.backup"));
        new BackupFolder(folder).tidy(NIGHT);
        assertThat(BackedUpHome.names(folder)).hasSize(1);
    }

    @Test
    void oneThatAnAdministratorAsksForSaysHowFarItIsAndCanBeStopped() throws IOException, SQLException {
        if (BackupKey.in(home.secrets()).isEmpty()) {
            BackupKey.make(home.secrets());
        }
        String somebody = UUID.randomUUID().toString();
        List<Long> copied = new ArrayList<>();
        BackupTask task = new BackupTask(backups(), somebody, backups().bytes());

        BackupResult made = task.make(copied::add).orElseThrow();

        assertThat(copied)
                .isSorted()
                .last()
                .satisfies(last -> assertThat(last).isBetween(task.bytes() * 9 / 10, task.bytes() + (64L << 20)));
        byte[] file = Files.readAllBytes(folder.resolve(made.file()));
        assertThat(made.size()).isEqualTo(file.length);
        assertThat(made.sha256())
                .isEqualTo(HexFormat.of().formatHex(BackupArchive.sha256().digest(file)));
        assertThat(acts(somebody)).containsExactly("backup.make");

        assertThatThrownBy(() -> task.make(done -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(BackedUpHome.names(folder)).containsExactly(made.file());
        assertThat(acts(somebody)).containsExactly("backup.make", "backup.stop");
    }

    @Test
    void aDrillRestoresACopyAndComparesItAndLeavesNothing() throws IOException {
        if (BackupKey.in(home.secrets()).isEmpty()) {
            BackupKey.make(home.secrets());
        }
        RestoreDrill drill = drill(true);
        epochs.look(Instant.now());
        Path keys = home.secrets().resolve("epochs");
        Path ledger = keys.resolve("erased.ledger");
        boolean erasedBefore = Files.exists(ledger);
        if (!erasedBefore) {
            Files.writeString(ledger, ""); // where there is one, it must stay as it is
        }
        Map<String, String> before = contents(keys);
        List<Long> begun = begun();

        DrillResult done = drill.run(NIGHT.plus(Duration.ofDays(60))).orElseThrow();

        assertThat(contents(keys))
                .isEqualTo(before)
                .containsKey("erased.ledger")
                .hasSizeGreaterThan(1);
        assertThat(begun()).isEqualTo(begun);
        if (!erasedBefore) {
            Files.delete(ledger);
        }

        assertThat(done.outcome()).isEqualTo(DrillOutcome.PASSED);
        assertThat(done.rows()).isPositive();
        assertThat(done.tables()).isGreaterThan(20);
        assertThat(drill.last()).contains(done);
        assertThat(lines("drill.pass")).isEqualTo(1);
        assertThat(home.folder().resolve("drill")).doesNotExist();
        assertThat(done.standing(NIGHT.plus(Duration.ofDays(67)))).isEqualTo(Standing.FINE);
        assertThat(done.standing(NIGHT.plus(Duration.ofDays(69)))).isEqualTo(Standing.SOON);
        assertThat(drill(false).run(NIGHT)).isEmpty();
    }

    @Test
    void aDrillThatCannotOpenTheCopyWithTheRootKeySaysSo() throws IOException {
        Path other = folder.resolve("other.key");
        Files.writeString(other, "0123456789abcdef".repeat(4));
        Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rw-------"));
        Path left = Files.createDirectories(home.folder().resolve("drill/home/data"));
        RestoreDrill drill = new RestoreDrill(
                settings(), home, server, backups(), audit, transaction, root(other.toString()), "", true);

        DrillResult done = drill.run(NIGHT).orElseThrow();

        assertThat(done.outcome()).isEqualTo(DrillOutcome.RESTORE);
        assertThat(done.standing(NIGHT)).isEqualTo(Standing.NOW);
        assertThat(lines("drill.fail")).isEqualTo(1);
        assertThat(left).doesNotExist();
    }

    @Test
    void aCopyWithARowTooFewOrTooManyDoesNotFit() {
        Census before = new Census(Map.of("a.b", new Census.Table(10, 12, 2)), 1, "x");
        Census quiet = new Census(Map.of("a.b", new Census.Table(10, 12, 2)), 1, "x");
        Census busy = new Census(Map.of("a.b", new Census.Table(11, 14, 3)), 1, "x");
        assertThat(Census.fits(before, before, quiet)).isTrue();
        for (long rows : new long[] {9, 11}) {
            Census copy = new Census(Map.of("a.b", new Census.Table(rows, 0, 0)), 1, "x");
            assertThat(Census.fits(before, copy, quiet)).isFalse();
            assertThat(Census.fits(before, copy, busy)).isTrue();
        }
        assertThat(Census.fits(before, new Census(Map.of(), 1, "x"), quiet)).isFalse();
    }

    @Test
    void neverTwoAtOnce() throws IOException, SQLException {
        if (BackupKey.in(home.secrets()).isEmpty()) {
            BackupKey.make(home.secrets());
        }
        Backups backups = backups();
        List<Optional<BackupResult>> second = new ArrayList<>();
        Thread[] other = new Thread[1];
        backups.make(NIGHT, Backups.SYSTEM, done -> {
            if (other[0] == null) {
                other[0] = Thread.ofVirtual().start(() -> second.add(new BackupTask(backups, "x", 1).make(_ -> {})));
                join(other[0]);
            }
        });
        assertThat(second).containsExactly(Optional.empty());
        assertThat(BackedUpHome.names(folder)).hasSize(1);
    }

    private List<Long> begun() {
        return everyRow.sql("select began from crypto.epoch where destroyed_at is null order by 1")
                .query(Long.class)
                .list();
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> all = new TreeMap<>();
        for (String name : BackedUpHome.names(folder)) {
            all.put(name, Files.readString(folder.resolve(name)));
        }
        return all;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long made() {
        return lines("backup.make");
    }

    private List<String> acts(String actor) {
        return everyRow.sql("select action from audit.event where actor = ? order by seq")
                .param(actor)
                .query(String.class)
                .list();
    }

    private long lines(String action) {
        return everyRow.sql("select count(*) from audit.event where action = ?")
                .param(action)
                .query(Long.class)
                .single();
    }

    private NightlyBackup nightly() {
        return new NightlyBackup(settings(), backups(), drill(false), ZoneOffset.UTC);
    }

    private RestoreDrill drill(boolean wanted) {
        return new RestoreDrill(settings(), home, server, backups(), audit, transaction, root(""), "", wanted);
    }

    private RootKeyPlace root(String file) {
        return RootKeyPlace.of(home.folder(), file, "");
    }

    private Backups backups() {
        return new Backups(settings(), home, server, audit, transaction, epochs);
    }

    private Settings settings() {
        return new Settings(
                home.folder(),
                "",
                "",
                new Settings.NightlyBackups(folder.toString(), ""),
                null,
                new Settings.Database(null, null, null, null, null, 1));
    }
}
