package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.landfall.platform.BackedUpHome.said;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.landfall.TestHome;
import org.landfall.crypto.PrivateFile;

/** The command on a real installation, killed too. */
class RotateRootCommandTest {
    private final Path home = TestHome.newHome();
    private final Path key = home.resolve("secrets/root.key");
    private final Path kit = home.resolve("secrets/recovery-kit.txt");
    private final Path next = home.resolve("secrets/root.key.next");

    @Test
    void aStoppedInstallationGetsANewKeyAndItsLogSaysSo() throws IOException {
        used();
        String old = Files.readString(key).strip();
        assertThat(said(home, "rotate-root", 78)).contains("The recovery kit still lies in", "Print it");
        Files.delete(kit);

        String done = said(home, "rotate-root", 0);

        String now = Files.readString(key).strip();
        assertThat(done)
                .contains("The root key was rotated", "make a backup at once", "Print " + kit)
                .doesNotContain(now, old);
        assertThat(now).isNotEqualTo(old).hasSize(old.length());
        assertThat(next).doesNotExist();
        said(home, "acts", 0);
        assertThat(said(home, "audit verify", 0)).contains("The audit log is as it was written");

        Files.writeString(key, old);
        assertThat(said(home, "acts", 78)).contains("was sealed with the root key", "Nothing was changed");
    }

    @Test
    void besideARunningInstallationItIsRefused() throws IOException {
        try (SmallProcess running = SmallProcess.start(home, "wait").until(SmallLandfall.READY)) {
            Files.delete(kit);
            assertThat(said(home, "rotate-root", 78)).contains("A Landfall is running", "Stop it, on every node");
            assertThat(running.runsFor(1)).isTrue();
        }
        assertThat(next).doesNotExist();
        assertThat(RotateRootCommand.run(List.of("now"), System.out, System.err))
                .isEqualTo(2);
    }

    @Test
    void killedInTheMiddleNothingIsLostAndTheNextCallEndsIt() throws IOException {
        used();
        Files.delete(kit);
        String old = Files.readString(key).strip();
        SmallProcess process = SmallProcess.start(home, "rotate-root");
        while (!Files.exists(next) && process.runsFor(1)) {
            Thread.onSpinWait();
        }
        process.kill9();

        said(home, "acts", 0);
        Files.deleteIfExists(kit);
        said(home, "rotate-root", 0);

        assertThat(Files.readString(key).strip()).isNotEqualTo(old);
        assertThat(next).doesNotExist();
        assertThat(said(home, "acts", 0)).contains("each with its line");
    }

    @Test
    void onAnotherPostgresTooTheOldKeyOpensNothingAfterwards() throws IOException {
        try (OtherPostgres other = new OtherPostgres()) {
            said(home, "act-halt line", 137, other.settings());
            String old = Files.readString(key).strip();
            Files.delete(kit);

            assertThat(said(home, "rotate-root", 0, other.settings())).contains("The root key was rotated");

            assertThat(said(home, "acts", 0, other.settings())).contains("each with its line");
            Files.writeString(key, old);
            assertThat(said(home, "acts", 78, other.settings())).contains("was sealed with the root key");
        }
    }

    @Test
    void aBackupOfBeforeARotationIsRestoredWithTheKeyOfThenAndNoOther() throws IOException {
        used();
        Path file = TestHome.newHome().resolve("landfall.backup");
        said(home, "backup make " + file, 0);
        String old = Files.readString(key).strip();
        Files.delete(kit);
        said(home, "rotate-root", 0);

        assertThat(restored(file, Files.readString(key).strip(), 78)).contains("root key");
        assertThat(restored(file, old, 0)).contains("Restored to");
    }

    /** Into a home in which nothing but this root key lies; with the keys of epochs as they are now. */
    private String restored(Path file, String root, int code) throws IOException {
        Path other = TestHome.newHome();
        PrivateFile.write(Files.createDirectories(other.resolve("secrets")).resolve("root.key"), root);
        Map<String, String> epochs =
                Map.of("LANDFALL_EPOCHS", home.resolve("secrets/epochs").toString());
        String sheets =
                " " + home.resolve("secrets/backup-sheet-1.txt") + " " + home.resolve("secrets/backup-sheet-3.txt");
        String said = said(other, "restore from " + file + sheets, code, epochs);
        if (code == 0) {
            said(other, "acts", 0, epochs);
        }
        return said;
    }

    /** With some keysets and lines in it. */
    private void used() {
        said(home, "act-halt line", 137);
    }
}
