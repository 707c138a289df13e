package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landfall.TestHome;

/** {@code ./landfall audit verify} on real homes, and acts whose process dies in the middle. */
class AuditCommandTest {
    private static final String FINE = "The audit log is as it was written";
    private final Path home = TestHome.newHome();

    @ParameterizedTest
    @ValueSource(strings = {"act", "line"})
    void anActThatDiesLeavesNeitherItselfNorItsLine(String after) {
        try (SmallProcess process = SmallProcess.start(home, "act-halt " + after)) {
            assertThat(process.end()).as(process.said()).isEqualTo(137);
        }
        assertThat(said(home, "acts", 0)).contains("149 acts, each with its line");
    }

    @Test
    void aKilledApplicationLeavesActsAndLinesAlike() {
        SmallProcess.start(home, "act").until("250").kill9();

        assertThat(said(home, "audit verify", 0)).contains("an earlier, killed Landfall left running", FINE);
        assertThat(said(home, "acts", 0)).contains("each with its line");
        assertThat(SmallProcess.servers(home)).isEmpty();
    }

    @Test
    void theDatabaseOfARunningLandfallIsUsedAndGoesOn() throws IOException {
        Path witness = home.resolve("witness");
        Map<String, String> settings = Map.of("LANDFALL_AUDIT_WITNESS", witness.toString());
        try (SmallProcess running = new SmallProcess(home, "act", settings).until("250")) {
            assertThat(said(home, "audit verify --head " + witness, 0)).contains(FINE);
            running.until("300");
        }
        Files.writeString(witness, Files.readString(witness).replaceFirst("line \\d+", "line 1"));
        assertThat(said(home, "audit verify --head " + witness, 13))
                .contains("Line 1 of the audit log is not the line");
        assertThat(SmallProcess.servers(home)).isEmpty();
    }

    @Test
    void anotherPostgresIsReadToo() throws IOException {
        try (OtherPostgres other = new OtherPostgres()) {
            try (SmallProcess process = new SmallProcess(home, "audit verify", other.settings())) {
                assertThat(process.end()).isEqualTo(78);
                assertThat(process.said()).contains("This database is empty");
                assertThat(home.resolve("secrets/root.key")).doesNotExist();
            }
            new SmallProcess(home, "act", other.settings()).until("10").kill9();
            try (SmallProcess process = new SmallProcess(home, "audit verify", new HashMap<>(other.settings()))) {
                assertThat(process.end()).as(process.said()).isZero();
            }
        }
    }

    @Test
    void whereThereIsNothingNothingIsMade() {
        assertThat(said(home, "audit verify", 78)).contains("There is no database in " + home.resolve("data"));
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aWrongCallIsAnsweredWithTheUsage() {
        assertThat(said(home, "audit prove", 2)).contains("landfall audit verify --head FILE");
        assertThat(said(home, "audit verify --head " + home, 2)).contains("is no head of an audit log");
    }

    @AfterEach
    void leaveNothingRunning() {
        SmallProcess.servers(home).forEach(ProcessHandle::destroy);
    }

    private static String said(Path home, String task, int code) {
        try (SmallProcess process = SmallProcess.start(home, task)) {
            assertThat(process.end()).as(process.said()).isEqualTo(code);
            return process.said();
        }
    }
}
