package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.crypto.BackupKey;
import org.landfall.crypto.KeyRefused;
import org.landfall.crypto.RecordCipher;
import org.landfall.crypto.RootKeyPlace;
import org.landfall.crypto.SealBrokenException;
import org.landfall.crypto.WrappedKey;
import org.landfall.interview.InterviewId;
import org.landfall.interview.Talks;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Backups of the nights before an erasure, restored elsewhere thirty-five days after it with everything that there still
 * is, open the record no more; a younger one opens what was kept. {@code -Dlandfall.nights=35} makes one of each night.
 */
@LandfallTest
class ErasedFromBackupsTest {
    private static final int NIGHTS = Integer.getInteger("landfall.nights", 2);

    @Autowired
    private Home home;

    @Autowired
    private TestEpochs days;

    @Autowired
    private DatabaseServer server;

    @Autowired
    private RecordCipher cipher;

    @Autowired
    private Talks talks;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    private JdbcClient database;

    @TempDir
    private Path folder;

    private final BackupKey.ThrowAway sheets = BackupKey.throwAway();
    private Instant now;
    private EpochKeeper keeper;
    private Study study;
    private InterviewId erased;
    private InterviewId kept;

    /** A backup, and the data key of the record as a thief finds it in there. */
    private record Night(Path file, WrappedKey key) {}

    @BeforeEach
    void twoRecordsAndAClock() throws IOException {
        if (BackupKey.in(home.secrets()).isEmpty()) {
            BackupKey.make(home.secrets());
        }
        Account interviewer = talks.interviewer();
        study = talks.study(false);
        erased = talks.begun(interviewer, study);
        kept = talks.begun(interviewer, study);
        Instant begin = days.later();
        now = begin;
        ClockWatch clock = new ClockWatch(begin, () -> Duration.between(begin, now));
        keeper = days.keeper(clock);
    }

    @Test
    void thirtyFiveDaysAfterAnErasureNoBackupOfBeforeOpensTheRecordAndAYoungerOneOpensWhatWasKept()
            throws IOException, SQLException {
        List<Night> nights = new ArrayList<>();
        for (int night = 1; night <= NIGHTS; night++) {
            nights.add(new Night(nightly(night), key(database, erased).orElseThrow()));
            assertThat(cipher.open(
                            study.code(), erased.value(), nights.getLast().key()))
                    .isNotNull();
            now = now.plus(Duration.ofDays(1));
        }
        erase();
        for (int day = 0; day < 34; day++) {
            keeper.look(now);
            now = now.plus(Duration.ofDays(1));
        }
        Path younger = nightly(NIGHTS + 1);
        now = now.plus(Duration.ofDays(1));
        keeper.look(now);
        assertThat(keeper.clock()).isEqualTo(ClockState.RIGHT);
        Path keys = keysOfToday();

        for (Night night : nights) {
            Path elsewhere = TestHome.newHome();
            assertThatThrownBy(() -> restore(night.file(), elsewhere, keys))
                    .isInstanceOf(KeyRefused.class)
                    .hasMessageContaining(".epoch");
            assertThat(elsewhere.resolve("data")).doesNotExist();
            assertThatThrownBy(() -> cipher.open(study.code(), erased.value(), night.key()))
                    .as("by whoever passes over the refusal")
                    .isInstanceOf(SealBrokenException.class);
        }
        Path elsewhere = TestHome.newHome();
        restore(younger, elsewhere, keys);
        try (ConfigurableApplicationContext restored =
                ReadingLandfall.open(elsewhere, root(), keys, TestHome.BINARIES)) {
            JdbcClient copied = restored.getBean(JdbcClient.class);
            WrappedKey key = key(copied, kept).orElseThrow();
            assertThat(restored.getBean(RecordCipher.class).open(study.code(), kept.value(), key))
                    .isNotNull();
            assertThat(key(copied, erased)).isEmpty();
        }
        System.out.println(
                nights.size() + " backups of before the erasure open nothing, one of after it all that was kept");
    }

    private Path nightly(int number) throws IOException, SQLException {
        keeper.beforeABackup(now);
        Path file = folder.resolve("landfall-" + number + ".backup");
        new BackupMaker(home.folder(), server).make(file, sheets.key(), _ -> {});
        return file;
    }

    private void erase() {
        UUID person = database.sql("select respondent_id from interview.interview where id = ?")
                .param(erased.value())
                .query(UUID.class)
                .single();
        database.sql("select 1 from respondent.erase(?)").param(person).query().listOfRows();
        assertThat(key(database, erased)).isEmpty();
    }

    private Path keysOfToday() throws IOException {
        Path keys = Files.createDirectories(folder.resolve("epochs"));
        for (String name : BackedUpHome.names(home.secrets().resolve("epochs"))) {
            Files.copy(
                    home.secrets().resolve("epochs").resolve(name),
                    keys.resolve(name),
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
        return keys;
    }

    private void restore(Path file, Path elsewhere, Path keys) throws IOException {
        Settings settings = new Settings(
                elsewhere,
                TestHome.BINARIES.toString(),
                "",
                new Settings.NightlyBackups("", ""),
                null,
                new Settings.Database(null, null, null, null, null, 1));
        new Restore(settings, root(), keys.toString()).from(file, _ -> sheets.sheets());
    }

    private RootKeyPlace root() {
        return RootKeyPlace.of(home.folder(), "", "");
    }

    private static Optional<WrappedKey> key(JdbcClient database, InterviewId id) {
        return database.sql("select keyset_id, data_key from interview.interview where id = ?")
                .param(id.value())
                .query((row, number) -> new WrappedKey(row.getString(1), row.getBytes(2)))
                .optional();
    }
}
