package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.crypto.BackupKey;
import org.landfall.crypto.KeyRefused;
import org.landfall.crypto.RecordCipher;
import org.landfall.crypto.RootKeyPlace;
import org.landfall.crypto.SealBrokenException;
import org.landfall.crypto.WrappedKey;
import org.landfall.interview.InterviewId;
import org.landfall.interview.Talks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A backup of records that lie under epoch keys is restored with the folder of these keys, and refused without. */
@LandfallTest
class RestoreUnderEpochsTest {
    @Autowired
    private Home home;

    @Autowired
    private DatabaseServer server;

    @Autowired
    private EpochKeeper epochs;

    @Autowired
    private Talks talks;

    @TempDir
    Path folder;

    private final BackupKey.ThrowAway key = BackupKey.throwAway();
    private Path file;
    private Path keys;
    private InterviewId talk;

    @BeforeEach
    void aBackupOfARecord() throws IOException, SQLException {
        if (BackupKey.in(home.secrets()).isEmpty()) {
            BackupKey.make(home.secrets());
        }
        talk = talks.begun(talks.interviewer());
        epochs.beforeABackup(Instant.now());
        file = folder.resolve("landfall.backup");
        new BackupMaker(home.folder(), server).make(file, key.key(), _ -> {});
        keys = Files.createDirectories(folder.resolve("epochs"));
        for (String name : BackedUpHome.names(home.secrets().resolve("epochs"))) {
            Files.copy(
                    home.secrets().resolve("epochs").resolve(name),
                    keys.resolve(name),
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    @Test
    void withTheFolderOfEpochKeysTheRecordOpensAgainAndNoKeyIsMadeOrTakenAway() throws IOException {
        Path restored = TestHome.newHome();
        var before = BackedUpHome.names(keys);

        assertThat(restore(restored).logIntact()).isTrue();

        try (ConfigurableApplicationContext copy = ReadingLandfall.open(restored, root(), keys, TestHome.BINARIES)) {
            Stored stored = stored(copy.getBean(JdbcClient.class));
            RecordCipher cipher = copy.getBean(RecordCipher.class);
            assertThat(cipher.open(stored.study(), talk.value(), stored.key())).isNotNull();
            UUID another = UUID.randomUUID();
            assertThatThrownBy(() -> cipher.open(stored.study(), another, stored.key()))
                    .isInstanceOf(SealBrokenException.class);
        }
        assertThat(BackedUpHome.names(keys)).isEqualTo(before);
    }

    @Test
    void withoutTheKeyTheRecordLiesUnderItIsRefusedAndNothingIsLeft() throws IOException {
        for (String name : BackedUpHome.names(keys)) {
            Files.delete(keys.resolve(name));
        }
        refused("not in " + keys);
        assertThat(keys).isEmptyDirectory();
    }

    @Test
    void withAnotherKeyOfThatNameItIsRefusedToo() throws IOException {
        for (String name : BackedUpHome.names(keys)) {
            if (name.endsWith(".epoch")) {
                Files.writeString(keys.resolve(name), HexFormat.of().formatHex(new byte[32]));
            }
        }
        refused("or not as it was there");
    }

    private void refused(String why) throws IOException {
        Path restored = TestHome.newHome();
        assertThatThrownBy(() -> restore(restored))
                .isInstanceOf(KeyRefused.class)
                .hasMessageContaining(why)
                .hasMessageContaining(".epoch");
        assertThat(restored.resolve("data")).doesNotExist();
        assertThat(restored.resolve("restoring")).doesNotExist();
    }

    private Restore.Done restore(Path restored) throws IOException {
        Settings settings = new Settings(
                restored,
                TestHome.BINARIES.toString(),
                "",
                new Settings.NightlyBackups("", ""),
                null,
                new Settings.Database(null, null, null, null, null, 1));
        return new Restore(settings, root(), keys.toString()).from(file, _ -> key.sheets());
    }

    private RootKeyPlace root() {
        return RootKeyPlace.of(home.folder(), "", "");
    }

    private record Stored(String study, WrappedKey key) {}

    private Stored stored(JdbcClient database) {
        return database.sql("""
                        select s.code, i.keyset_id, i.data_key from interview.interview i
                          join study.study s on s.id = i.study_id where i.id = ?""")
                .param(talk.value())
                .query((row, number) -> new Stored(row.getString(1), new WrappedKey(row.getString(2), row.getBytes(3))))
                .single();
    }
}
