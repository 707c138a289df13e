package org.landfall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What {@code deploy/two-nodes/start} runs: two applications, a primary and its replica, a proxy. Closing stops all of it. */
final class TwoNodes implements AutoCloseable {
    private static final Path START = Path.of("deploy", "two-nodes", "start");
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final Path folder;
    private final Path said;
    private final Process process;

    private TwoNodes(Path folder) throws IOException {
        this.folder = folder;
        this.said = folder.resolveSibling(folder.getFileName() + ".log");
        ProcessBuilder builder = new ProcessBuilder(START.toString(), folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LANDFALL_"));
        builder.environment().put("LANDFALL_DEMO", "true");
        builder.environment().put("LANDFALL_HEARTBEAT_SECONDS", "2");
        builder.environment().put("LANDFALL_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -Xmx700m");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process = builder.start();
    }

    /** Skips the test, and says what to install, where Debian's packages are missing. */
    static TwoNodes start() throws IOException {
        assumeTrue(
                hasPostgres() && has("/usr/sbin/haproxy"),
                "Skipped: two nodes need PostgreSQL and HAProxy (apt-get install postgresql haproxy)");
        // not below target: PostgreSQL's own user has to come there
        TwoNodes nodes = new TwoNodes(Files.createTempDirectory("landfall-two-nodes-"));
        try {
            nodes.awaitLine("Ready: ");
            return nodes;
        } catch (RuntimeException e) {
            nodes.close();
            throw e;
        }
    }

    private static boolean hasPostgres() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return false;
        }
        try (Stream<Path> found = Files.list(versions)) {
            return found.anyMatch(version -> has(version + "/bin/pg_basebackup") && has(version + "/bin/initdb"));
        }
    }

    private static boolean has(String program) {
        return Files.isExecutable(Path.of(program));
    }

    URI address() {
        return URI.create(read("address"));
    }

    DemoAccounts accounts() {
        return DemoAccounts.of(folder.resolve("one"));
    }

    /** {@code one} or {@code two}, as the proxy's cookie says it. */
    void killNode(String name) {
        kill9(Long.parseLong(read(name + ".pid")));
    }

    /** {@code a} or {@code b}. */
    String primary() {
        return read("primary");
    }

    /** The server that hands out connections; what it has started ends of itself. */
    void killPrimary() {
        kill9(Long.parseLong(
                read("pg/" + primary() + "/postmaster.pid").lines().findFirst().orElseThrow()));
    }

    void awaitLine(String text) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!said().contains(text)) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("It did not say “" + text + "”:\n" + said());
            }
            pause();
        }
    }

    String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            return "";
        }
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file)).strip();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void kill9(long pid) {
        ProcessHandle victim = ProcessHandle.of(pid).orElseThrow();
        assertThat(victim.destroyForcibly()).isTrue();
        victim.onExit().join();
    }

    private void pause() {
        try {
            process.waitFor(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
    }
}
