package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.audit.AuditLog;
import org.landfall.crypto.BackupKey;
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

        nightly.look(EVENING);
        nightly.look(EVENING.plusSeconds(60));
        assertThat(lines("backup.make")).isEqualTo(1);
        nightly.look(NIGHT);
        nightly.look(NIGHT.plusSeconds(60));
        assertThat(lines("backup.make")).isEqualTo(2);

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

    private long lines(String action) {
        return everyRow.sql("select count(*) from audit.event where action = ?")
                .param(action)
                .query(Long.class)
                .single();
    }

    private NightlyBackup nightly() {
        return new NightlyBackup(settings(), home, server, audit, transaction, "UTC");
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
