package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.landfall.platform.BackedUpHome.said;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landfall.TestHome;
import org.landfall.crypto.KeyRefused;
import org.landfall.crypto.RecoverySheet;
import org.landfall.crypto.RootKeyPlace;

/** What cannot be restored is refused with a sentence and a way out, and the home is as before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedRestoreTest {
    private BackedUpHome original;

    @BeforeAll
    void aBackup() throws IOException, SQLException {
        original = new BackedUpHome();
    }

    @Test
    void whatIsNoBackup() throws IOException {
        Path file = TestHome.newHome().resolve("letter");
        Files.writeString(file, "Dear colleague, …");
        assertThat(refused(file, original.twoSheets())).contains("This file is not a backup of Landfall");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.00001, 0.3, 0.999999})
    void whatIsCutOff(double part) throws IOException {
        byte[] whole = Files.readAllBytes(original.file);
        Path file = TestHome.newHome().resolve("cut.backup");
        Files.write(file, Arrays.copyOf(whole, (int) (whole.length * part)));
        assertThat(refused(file, original.twoSheets())).contains("is cut off, or was altered");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.000003, 0.5, 1})
    void whatWasAltered(double where) throws IOException {
        byte[] whole = Files.readAllBytes(original.file);
        whole[(int) Math.min(whole.length - 1, whole.length * where)] ^= 1;
        Path file = TestHome.newHome().resolve("altered.backup");
        Files.write(file, whole);
        assertThat(refused(file, original.twoSheets())).contains("is cut off, or was altered");
    }

    @Test
    void sheetsThatAreOfAnotherKeyOrOneTwice() throws IOException {
        String once = original.sheet(1) + " " + original.sheet(1);
        assertThat(refused(original.file, once)).contains("Two different sheets are needed");

        Path typed = TestHome.newHome().resolve("typed");
        Files.writeString(typed, Files.readString(original.sheet(2)).replaceFirst("3      [0-9a-f]{4}", "3      0bad"));
        assertThat(refused(original.file, original.sheet(1) + " " + typed))
                .contains("Line 3 of sheet 2 is not as it was printed");

        assertThat(said(original.home, "backup new-key", 0)).contains("A new backup key was made");
        Path secrets = original.home.resolve("secrets");
        String others = secrets.resolve("backup-sheet-1.txt") + " " + secrets.resolve("backup-sheet-2.txt");
        assertThat(refused(original.file, others)).contains("Sheet 1 belongs to the backup key");
        assertThat(said(original.home, "backup new-key", 78))
                .contains("The sheets of the last backup key still lie in");
    }

    @Test
    void aRootKeyThatIsMissingOrAnother() throws IOException {
        Path home = TestHome.newHome();
        assertThat(refused(home, original.file, original.twoSheets())).contains("There is no root key in");
        assertThat(home).isEmptyDirectory();

        byte[] wrong = new byte[32];
        new Random(7).nextBytes(wrong);
        Path other = original.emptyHome();
        Files.writeString(other.resolve("secrets/root.key"), HexFormat.of().formatHex(wrong));
        assertThat(refused(other, original.file, original.twoSheets()))
                .contains("was sealed with the root key", "but the key in");
    }

    @Test
    void aDatabaseThatANewerLandfallHasWorkedOn() throws IOException, SQLException {
        Path file = TestHome.newHome().resolve("newer.backup");
        try (SmallProcess running = SmallProcess.start(original.home, "wait").until(SmallLandfall.READY)) {
            original.sql("insert into flyway_schema_history (installed_rank, version, description, type, script,"
                    + " installed_by, execution_time, success) values (9999, '9999', 'x', 'SQL', 'x', 'x', 1, true)");
            said(original.home, "backup make " + file, 0);
            assertThat(running.runsFor(1)).isTrue();
        }
        Path secrets = original.home.resolve("secrets");
        String sheets = Files.exists(secrets.resolve("backup-sheet-1.txt"))
                ? secrets.resolve("backup-sheet-1.txt") + " " + secrets.resolve("backup-sheet-2.txt")
                : original.twoSheets();
        assertThat(refused(file, sheets)).contains("of the version 9999 of the database");
    }

    @Test
    void aDiskThatIsTooFull() {
        Path home = Path.of("/home");
        assertThatThrownBy(() -> Restore.refuseTooLittle(300L << 20, 299L << 20, home))
                .hasMessage("The disk with /home has 299 MB left, and this backup needs 300 MB.");
        Restore.refuseTooLittle(300L << 20, 300L << 20, home);
    }

    private String refused(Path file, String sheets) throws IOException {
        return refused(original.emptyHome(), file, sheets);
    }

    private static String refused(Path home, Path file, String sheets) throws IOException {
        Settings settings = new Settings(
                home,
                TestHome.BINARIES.toString(),
                "",
                new Settings.NightlyBackups("", ""),
                null,
                new Settings.Database(null, null, null, null, null, 1));
        Throwable refusal = catchThrowable(() -> new Restore(settings, RootKeyPlace.of(home, "", ""), "")
                .from(file, _ -> typed(List.of(sheets.split(" ")))));
        assertThat(refusal).isInstanceOfAny(StartRefused.class, KeyRefused.class);
        assertThat(home.resolve("data")).doesNotExist();
        assertThat(home.resolve("restoring")).doesNotExist();
        if (Files.exists(home.resolve("secrets"))) {
            assertThat(BackedUpHome.names(home.resolve("secrets"))).containsExactly("root.key");
        }
        return String.valueOf(refusal.getMessage());
    }

    private static List<RecoverySheet> typed(List<String> files) {
        try {
            return TypedSheets.read(files, System.out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
