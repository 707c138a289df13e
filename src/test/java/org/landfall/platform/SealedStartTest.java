package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.landfall.platform.BackedUpHome.said;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.landfall.TestHome;
import org.landfall.crypto.PrivateFile;
import org.landfall.crypto.RootKeyPlace;

/** {@code ./landfall seal} and what comes after it, with real processes on a real home; no test has a terminal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedStartTest {
    private static final String ROWS = "20";
    private static final String PASSPHRASE = "Möwe über 바다 4711";

    private final Path home = TestHome.newHome();
    private final Path elsewhere = TestHome.newHome();
    private final Path plain = home.resolve("secrets/root.key");
    private final Path sealed = home.resolve("secrets/root.sealed");
    private final Map<String, String> right = spoken("right", PASSPHRASE);
    private final Map<String, String> wrong = spoken("wrong", "Möwe unter 바다 4711");
    private String root = "";

    @BeforeAll
    void aHomeIsWrittenToAndSealed() throws IOException {
        try (SmallProcess writing = SmallProcess.start(home, "write").until(ROWS)) {
            assertThat(said(home, "seal", 78, right)).contains("Another Landfall (process ", "Stop it first");
            writing.terminate();
        }
        root = Files.readString(plain).strip();
        Files.move(home.resolve("secrets/recovery-kit.txt"), elsewhere.resolve("kit"));
        assertThat(said(home, "seal", 0, right))
                .contains("is sealed now", "recovery kit")
                .doesNotContain("바다");
    }

    @Test
    void withoutThePassphraseNothingOpensAndNothingIsChanged() throws IOException {
        assertThat(plain).doesNotExist();
        assertThat(placesOfTheRootKey(home)).isEmpty();
        Map<String, String> before = everyFile();

        assertThat(said(home, "count", 78))
                .contains("Landfall did not start.", "is sealed", "LANDFALL_PASSPHRASE_FILE");
        assertThat(said(home, "count", 78, wrong))
                .contains("The passphrase in " + wrong.get("LANDFALL_PASSPHRASE_FILE") + " does not open the root key")
                .contains("Nothing was changed")
                .doesNotContain("바다");

        assertThat(everyFile()).isEqualTo(before);
    }

    @Test
    void whatWasBrokenOffBetweenTheStepsIsEndedByTheNextStartThatOpens() throws Exception {
        PrivateFile.write(plain, root);
        PrivateFile.write(plain.resolveSibling("root.key.new"), root);
        Path pipe = elsewhere.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", "-m", "600", pipe.toString())
                        .start()
                        .waitFor())
                .isZero();

        try (SmallProcess waiting =
                new SmallProcess(home, "count", Map.of("LANDFALL_PASSPHRASE_FILE", pipe.toString()))) {
            waiting.until("Waiting for the passphrase in " + pipe + ".");
            assertThat(plain).exists();
            Files.writeString(pipe, PASSPHRASE + "\n");
            assertThat(waiting.end()).as(waiting.said()).isZero();
            assertThat(waiting.said()).contains("from a step that was broken off", "rows=");
        }
        assertThat(placesOfTheRootKey(home)).as("after a start").isEmpty();
    }

    @Test
    void aStartThatWaitsForThePassphraseIsEndedByTheServiceManager() throws Exception {
        Path pipe = elsewhere.resolve("nobody-writes");
        new ProcessBuilder("mkfifo", "-m", "600", pipe.toString()).start().waitFor();
        try (SmallProcess waiting =
                new SmallProcess(home, "wait", Map.of("LANDFALL_PASSPHRASE_FILE", pipe.toString()))) {
            waiting.until("Waiting for the passphrase in " + pipe + ".");
            assertThat(waiting.terminate()).isNotZero();
        }
    }

    @Test
    void anotherPassphraseIsAskedForAtATerminalOnly() throws IOException {
        byte[] before = Files.readAllBytes(sealed);
        assertThat(said(home, "reseal", 78, right))
                .contains("The passphrase is the one of before.", "There is no terminal to ask for another passphrase.")
                .doesNotContain("바다");
        assertThat(said(home, "reseal", 78, wrong)).contains("does not open the root key");
        assertThat(Files.readAllBytes(sealed)).isEqualTo(before);
    }

    @Test
    void aSealingOrUnsealingThatIsKilledLeavesAWholeKey() throws IOException {
        Path other = copyOfSecrets();
        killedWhen(other, "unseal", other.resolve("secrets/root.key"));
        if (Files.exists(other.resolve("secrets/root.sealed"))) {
            said(other, "unseal", 0, right);
        }
        RootKeyPlace.of(other, "", "").settle();
        assertThat(BackedUpHome.names(other.resolve("secrets"))).containsExactly("root.key");
        assertThat(Files.readString(other.resolve("secrets/root.key")).strip()).isEqualTo(root);

        killedWhen(other, "seal", other.resolve("secrets/root.sealed"));
        if (Files.exists(other.resolve("secrets/root.key"))) {
            said(other, "seal", 0, right);
        }
        assertThat(placesOfTheRootKey(other)).isEmpty();
        assertThat(RootKeyPlace.of(other, "", String.valueOf(right.get("LANDFALL_PASSPHRASE_FILE")))
                        .sealed())
                .isTrue();
    }

    private void killedWhen(Path other, String step, Path appears) {
        try (SmallProcess process = new SmallProcess(other, step, right)) {
            while (!Files.exists(appears) && process.runsFor(1)) {
                Thread.onSpinWait();
            }
            process.kill9();
        }
        assertThat(appears).exists();
    }

    @Test
    void aBackupOfASealedHomeIsMadeAndRestoredWithThePassphrase() throws IOException {
        Path file = elsewhere.resolve("landfall.backup");
        assertThat(said(home, "backup make " + file, 0, right)).contains("Backup made");
        Path sheets = TestHome.newHome();
        for (int n = 1; n <= 2; n++) {
            Files.move(home.resolve("secrets/backup-sheet-" + n + ".txt"), sheets.resolve("" + n));
        }
        Map<String, String> settings = new TreeMap<>(right);
        settings.put("LANDFALL_EPOCHS", home.resolve("secrets/epochs").toString());
        Path other = copyOfSecrets();

        assertThat(said(
                        other,
                        "restore from " + file + " " + sheets.resolve("1") + " " + sheets.resolve("2"),
                        0,
                        settings))
                .contains("Restored to " + other)
                .doesNotContain("landfall seal");

        assertThat(said(other, "count", 0, settings)).contains("rows=");
        assertThat(placesOfTheRootKey(other)).isEmpty();
    }

    private Path copyOfSecrets() throws IOException {
        Path other = TestHome.newHome();
        Files.copy(sealed, Files.createDirectories(other.resolve("secrets")).resolve("root.sealed"));
        return other;
    }

    /** As bytes, and as text in every way it is written. */
    private List<Path> placesOfTheRootKey(Path folder) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(root);
        List<String> forms = List.of(
                root,
                root.toUpperCase(Locale.ROOT),
                root.replaceAll("(.{4})(?=.)", "$1 "),
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                new String(bytes, StandardCharsets.ISO_8859_1));
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> forms.stream().anyMatch(content(file)::contains))
                    .toList();
        }
    }

    private Map<String, String> everyFile() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(home)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("landfall.lock"))
                    .forEach(file -> found.put(file.toString(), content(file)));
        }
        return found;
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> spoken(String name, String passphrase) {
        try {
            Path file = elsewhere.resolve(name);
            PrivateFile.write(file, passphrase + "\n");
            return Map.of("LANDFALL_PASSPHRASE_FILE", file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
