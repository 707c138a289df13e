package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landfall.TestHome;

/** Acknowledged is stored, whoever is killed; and a stopped application leaves nothing running. */
class KilledProcessTest {
    private final Path home = TestHome.newHome();

    @Test
    void noRowIsLostWhenTheApplicationIsKilled() {
        long acknowledged = writeUntilKilled(SmallProcess::kill9);
        List<ProcessHandle> orphans = SmallProcess.servers(home).toList();
        assertThat(orphans).isNotEmpty();

        try (SmallProcess second = SmallProcess.start(home, "count")) {
            assertThat(second.end()).isZero();
            assertThat(second.said()).contains("an earlier, killed Landfall left running");
            assertThat(rows(second)).isGreaterThanOrEqualTo(acknowledged);
        }
        assertThat(orphans).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void noRowIsLostWhenPostgresAndTheApplicationAreKilled() {
        long acknowledged = writeUntilKilled(process -> {
            SmallProcess.servers(home).forEach(ProcessHandle::destroyForcibly);
            process.kill9();
        });

        try (SmallProcess second = SmallProcess.start(home, "count")) {
            assertThat(second.end()).isZero();
            assertThat(rows(second)).isGreaterThanOrEqualTo(acknowledged);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {300, 1000, 1700, 2400, 3300})
    void aStartThatIsBrokenOffLeavesNothingRunning(long milliseconds) {
        try (SmallProcess process = SmallProcess.start(home, "wait")) {
            process.runsFor(milliseconds);
            process.terminate();

            assertThat(SmallProcess.servers(home)).as(process.said()).isEmpty();
        }
        try (SmallProcess again = SmallProcess.start(home, "wait")) {
            again.until(SmallLandfall.READY);
        }
    }

    @Test
    void ctrlCStopsTheServerToo() {
        try (SmallProcess process = SmallProcess.start(home, "wait").until(SmallLandfall.READY)) {
            assertThat(SmallProcess.servers(home)).isNotEmpty();

            assertThat(process.terminate()).isEqualTo(143);

            assertThat(SmallProcess.servers(home)).isEmpty();
            assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void aStaleNumberOfAnotherProgramIsNotShotAt() throws IOException {
        SmallProcess.start(home, "wait").until(SmallLandfall.READY).terminate();
        Process bystander = new ProcessBuilder("sleep", "600").start();
        try (SmallProcess again = staleNumber(bystander.pid())) {
            again.until(SmallLandfall.READY);
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroy();
        }
    }

    private SmallProcess staleNumber(long pid) throws IOException {
        Files.writeString(home.resolve("data/postmaster.pid"), pid + "\n" + home.resolve("data") + "\n0\n1\n\n\n");
        return SmallProcess.start(home, "wait");
    }

    private long writeUntilKilled(Consumer<SmallProcess> killer) {
        SmallProcess process = SmallProcess.start(home, "write").until("300");
        killer.accept(process);
        process.end();
        return process.said().lines().filter(line -> line.matches("\\d+")).count();
    }

    @AfterEach
    void leaveNothingRunning() {
        SmallProcess.servers(home).forEach(ProcessHandle::destroy);
    }

    private static long rows(SmallProcess process) {
        return Long.parseLong(process.lastLine().substring("rows=".length()));
    }
}
