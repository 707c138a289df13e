package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.landfall.TestHome;

/** What cannot be right is refused with sentences and 78, and nothing is changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedStartTest {
    private static final int CONFIGURATION = 78;
    private final Path home = TestHome.newHome();
    private final Path rootKey = home.resolve("secrets/root.key");

    @BeforeAll
    void aHomeThatWasUsed() {
        SmallProcess.start(home, "wait").until(SmallLandfall.READY).terminate();
    }

    @AfterAll
    void itStillOpens() {
        try (SmallProcess process = SmallProcess.start(home, "wait")) {
            process.until(SmallLandfall.READY);
        }
    }

    @Test
    void theFirstStartMakesAKeyAndSaysWhereTheRecoveryKitIs() {
        Path fresh = TestHome.newHome();
        try (SmallProcess process = SmallProcess.start(fresh, "wait").until(SmallLandfall.READY)) {
            assertThat(process.said())
                    .contains("A root key was made", fresh.resolve("secrets/recovery-kit.txt") + ", keep it elsewhere");
        }
    }

    @Test
    void theSecondApplicationOnAHomeSaysSo() {
        try (SmallProcess first = SmallProcess.start(home, "wait").until(SmallLandfall.READY)) {
            assertThat(refusal(Map.of())).contains("Another Landfall (process ", "LANDFALL_HOME");
            assertThat(first.runsFor(1)).isTrue();
        }
    }

    @Test
    void theSecondApplicationOnADatabaseByAnotherNameSaysSoAndTheFirstGoesOn() throws IOException {
        Path other = TestHome.newHome();
        Files.createDirectories(other.resolve("secrets"));
        for (String secret : BackedUpHome.names(home.resolve("secrets"))) {
            if (!Files.isDirectory(home.resolve("secrets").resolve(secret))) {
                Files.copy(
                        home.resolve("secrets").resolve(secret),
                        other.resolve("secrets").resolve(secret),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Files.createSymbolicLink(other.resolve("data"), home.resolve("data"));
        try (SmallProcess first = SmallProcess.start(home, "wait").until(SmallLandfall.READY);
                SmallProcess second = new SmallProcess(other, "wait", Map.of())) {
            assertThat(second.end()).isEqualTo(CONFIGURATION);
            assertThat(second.said())
                    .contains("Another Landfall runs on the database")
                    .doesNotContain("\tat ");
            assertThat(home.resolve("data/postmaster.pid")).exists();
            assertThat(first.runsFor(1)).isTrue();
        }
    }

    @Test
    void aDataFolderThatWentMissingIsNotReplacedByAnEmptyOne() throws IOException {
        Path elsewhere = home.resolve("elsewhere");
        Files.move(home.resolve("data"), elsewhere);
        try {
            assertThat(refusal(Map.of())).contains("is not there any more", "restore a backup");
            assertThat(home.resolve("data")).doesNotExist();
        } finally {
            Files.move(elsewhere, home.resolve("data"));
        }
    }

    @Test
    void secretsThatWentMissingAreNotReplaced() throws IOException {
        Path elsewhere = home.resolve("elsewhere");
        Files.move(home.resolve("secrets"), elsewhere);
        try {
            assertThat(refusal(Map.of())).contains("passwords", "are missing", "Nothing was changed");
            assertThat(home.resolve("secrets")).isEmptyDirectory();
        } finally {
            Files.delete(home.resolve("secrets"));
            Files.move(elsewhere, home.resolve("secrets"));
        }
    }

    @Test
    void aRootKeyThatWentMissingIsNotReplaced() throws IOException {
        Path elsewhere = home.resolve("elsewhere");
        Files.move(rootKey, elsewhere);
        try {
            assertThat(refusal(Map.of())).contains("The database was sealed with the root key", "there is no key in");
            assertThat(rootKey).doesNotExist();
        } finally {
            Files.move(elsewhere, rootKey);
        }
    }

    @Test
    void aWrongRootKeyIsNamedBesideTheRightOne() throws IOException {
        byte[] wrong = new byte[32];
        new Random(7).nextBytes(wrong);
        Path file = home.resolve("wrong.key");
        Files.writeString(file, HexFormat.of().formatHex(wrong));
        file.toFile().setReadable(false, false);
        file.toFile().setReadable(true, true);

        assertThat(refusal(Map.of("LANDFALL_ROOT_KEY", file.toString())))
                .containsPattern("sealed with the root key [0-9a-f-]{19}, but the key in .* has the id [0-9a-f-]{19}");
    }

    private String refusal(Map<String, String> settings) {
        try (SmallProcess process = new SmallProcess(home, "wait", settings)) {
            assertThat(process.end()).as(process.said()).isEqualTo(CONFIGURATION);
            assertThat(process.said()).contains("Landfall did not start.").doesNotContain("\tat ", "Exception");
            return process.said();
        }
    }
}
