package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.landfall.platform.BackedUpHome.said;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.landfall.TestHome;

/** {@code ./landfall backup} and {@code ./landfall restore} on real homes, with processes that write or die meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupCommandTest {
    private BackedUpHome original;

    @BeforeAll
    void aHomeIsBackedUpWhileItIsWrittenTo() throws IOException, SQLException {
        original = new BackedUpHome();
    }

    @Test
    void everyAcknowledgedRowIsThereAgainInAnotherHome() throws IOException {
        Path other = original.emptyHome();

        assertThat(said(other, "restore from " + original.file + " " + original.twoSheets(), 0))
                .contains(
                        "Restored to " + other, "The audit log is as it was written", "./landfall seal puts it under");

        assertThat(BackedUpHome.names(other)).doesNotContain("restoring");
        assertThat(rows(other)).isGreaterThanOrEqualTo(BackedUpHome.ACKNOWLEDGED);
        assertThat(said(other, "audit verify", 0)).contains("The audit log is as it was written");
        assertThat(said(other, "backup check-kit " + original.twoSheets(), 0)).contains("These two sheets open");
        assertThat(said(other, "restore from " + original.file + " " + original.twoSheets(), 78))
                .contains("There is a database in " + other + " already");
    }

    @Test
    void aStoppedHomeIsBackedUpToo() throws IOException {
        Path file = TestHome.newHome().resolve("stopped.backup");
        assertThat(said(original.home, "backup make " + file, 0)).contains("Backup made");
        assertThat(SmallProcess.servers(original.home)).isEmpty();
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);

        Path other = original.emptyHome();
        said(other, "restore from " + file + " " + original.sheet(1) + " " + original.sheet(2), 0);
        assertThat(rows(other)).isEqualTo(rows(original.home));
    }

    @Test
    void noWordOfTheDatabaseAndNoKeyStandsInTheFile() throws IOException {
        String bytes = Files.readString(original.file, StandardCharsets.ISO_8859_1);
        Path secrets = original.home.resolve("secrets");
        List<String> words = List.of(
                BackedUpHome.CANARY,
                "crypto.keyset",
                Files.readString(secrets.resolve("root.key")).strip(),
                Files.readString(secrets.resolve("postgres.password")).strip());
        for (String word : words) {
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
                byte[] written = word.getBytes(charset);
                assertThat(bytes.contains(new String(written, StandardCharsets.ISO_8859_1)))
                        .isFalse();
                assertThat(bytes.contains(HexFormat.of().formatHex(written))).isFalse();
                assertThat(bytes.contains(Base64.getEncoder().withoutPadding().encodeToString(written)))
                        .isFalse();
            }
        }
    }

    @Test
    void aBackupThatIsKilledLeavesNoFileOfThatNameAndTheNextOneWorks() throws IOException {
        Path folder = TestHome.newHome();
        Path file = folder.resolve("killed.backup");
        Path half = folder.resolve("killed.backup.part");
        SmallProcess process = SmallProcess.start(original.home, "backup make " + file);
        while (!Files.exists(half) && process.runsFor(1)) {
            Thread.onSpinWait();
        }
        process.kill9();
        assertThat(BackedUpHome.names(folder)).containsExactly("killed.backup.part");

        assertThat(said(original.home, "backup make " + file, 0)).contains("Backup made");
        assertThat(BackedUpHome.names(folder)).containsExactly("killed.backup");
    }

    @Test
    void aRestoreThatIsKilledCanBeRepeated() throws IOException {
        Path other = original.emptyHome();
        SmallProcess process = SmallProcess.start(other, "restore from " + original.file + " " + original.twoSheets());
        while (!Files.exists(other.resolve("restoring/data/postmaster.pid")) && process.runsFor(1)) {
            Thread.onSpinWait();
        }
        process.kill9();
        assertThat(other.resolve("data")).doesNotExist();

        said(other, "restore from " + original.file + " " + original.twoSheets(), 0);
        assertThat(rows(other)).isGreaterThanOrEqualTo(BackedUpHome.ACKNOWLEDGED);
    }

    @Test
    void anotherPostgresIsLeftToItsOwnTools() throws IOException {
        try (OtherPostgres other = new OtherPostgres()) {
            Path home = TestHome.newHome();
            assertThat(said(home, "backup make", 78, other.settings())).contains("another PostgreSQL", "pg_basebackup");
            assertThat(said(home, "restore from " + original.file, 78, other.settings()))
                    .contains("another PostgreSQL", "pg_restore");
        }
    }

    @Test
    void whereThereIsNothingNothingIsMade() throws IOException {
        Path home = TestHome.newHome();
        assertThat(said(home, "backup make " + home.resolve("x"), 78)).contains("There is no database in");
        assertThat(said(home, "backup new-key", 78)).contains("There is no installation in");
        assertThat(said(home, "backup make " + original.file, 78)).contains("There is a file " + original.file);
        assertThat(BackupCommand.run(List.of(), System.out, System.err)).isEqualTo(2);
        assertThat(RestoreCommand.run(List.of(), System.out, System.err)).isEqualTo(2);
        assertThat(home).isEmptyDirectory();
    }

    private static long rows(Path home) {
        return Long.parseLong(said(home, "count", 0).lines().toList().getLast().substring("rows=".length()));
    }
}
