package org.landfall.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The packaged application as a process of its own, on a home and a port that stay the same over {@link #kill9()} and
 * {@link #start()}. Its output goes to {@code <home>.log}. {@link #close()} leaves no process behind, PostgreSQL's included.
 */
public final class LandfallProcess implements AutoCloseable {
    /** How the launcher starts the packaged application. */
    static final Path RUN_ARGS = Path.of("target", "app", "run.args");

    /** Where all of them find PostgreSQL's programs unpacked. */
    private static final Path PROGRAMS = Path.of("target", "test-pg").toAbsolutePath();

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path home;
    private final int port;
    private final Map<String, String> settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private List<String> arguments = List.of("@" + RUN_ARGS);
    private Process process;

    public LandfallProcess(Path home, Map<String, String> settings) {
        this.home = home.toAbsolutePath();
        this.port = freePort();
        this.settings = new TreeMap<>(settings);
    }

    /** The Java options to start with instead of the launcher's own. */
    public void useArguments(List<String> others) {
        arguments = List.copyOf(others);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    public Path home() {
        return home;
    }

    public Path log() {
        return home.resolveSibling(home.getFileName() + ".log");
    }

    /** Starts it, and comes back when it answers; returns how long that took. */
    public Duration start() {
        Instant began = Instant.now();
        launch();
        while (!answers()) {
            if (ended()) {
                throw new IllegalStateException("Landfall ended with " + process.exitValue() + ":\n" + endOfLog());
            }
            if (began.plus(PATIENCE).isBefore(Instant.now())) {
                kill9();
                throw new IllegalStateException("Landfall did not answer in " + PATIENCE + ":\n" + endOfLog());
            }
        }
        return Duration.between(began, Instant.now());
    }

    /** Starts it and waits for its end, for starts that must fail; returns the exit code. */
    public int startAndEnd() {
        launch();
        return await();
    }

    /** Calls the packaged application for something else than to serve, on the same home; returns the exit code. */
    int call(String... words) throws IOException {
        List<String> command = command();
        command.addAll(List.of(words));
        try {
            return builder(command).start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** SIGSEGV: the Java machine crashes and writes down what it was about. */
    void crash() throws IOException {
        new ProcessBuilder("kill", "-SEGV", Long.toString(process.pid())).start();
        await();
    }

    /** SIGKILL: the process has no chance to say anything. Its PostgreSQL lives on, as it would in real life. */
    public void kill9() {
        process.destroyForcibly();
        await();
    }

    /** SIGTERM, then waits for the end; returns the exit code. */
    public int stop() {
        process.destroy();
        return await();
    }

    public void restart() {
        stop();
        start();
    }

    /** Waits until the application has printed this. */
    public void awaitLine(String text) {
        Instant began = Instant.now();
        while (!printed(text)) {
            if (ended() || began.plus(PATIENCE.multipliedBy(4)).isBefore(Instant.now())) {
                throw new IllegalStateException("Landfall did not print “" + text + "”:\n" + endOfLog());
            }
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Processes that work in this home besides the application itself: PostgreSQL's. */
    public List<ProcessHandle> databaseProcesses() {
        return ProcessHandle.allProcesses()
                .filter(handle -> handle.pid() != process.pid())
                .filter(handle -> handle.info().commandLine().orElse("").contains(home.toString()))
                .toList();
    }

    @Override
    public void close() {
        if (process == null) {
            return;
        }
        if (isAlive()) {
            stop();
        }
        databaseProcesses().forEach(ProcessHandle::destroyForcibly);
    }

    private void launch() {
        if (!Files.exists(RUN_ARGS)) {
            throw new IllegalStateException("The application is not packaged: run ./landfall build first.");
        }
        try {
            process = builder(command()).start();
        } catch (IOException e) {
            throw new IllegalStateException("Java does not start", e);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(arguments);
        return command;
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("LANDFALL_"));
        builder.environment().put("LANDFALL_HOME", home.toString());
        builder.environment().put("LANDFALL_PORT", Integer.toString(port));
        builder.environment().put("LANDFALL_BINARIES", PROGRAMS.toString());
        builder.environment().putAll(settings);
        return builder;
    }

    private boolean answers() {
        HttpRequest question = HttpRequest.newBuilder(address().resolve("actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean ended() {
        try {
            return process.waitFor(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private int await() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new IllegalStateException("Landfall did not end in " + PATIENCE + ":\n" + endOfLog());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean printed(String text) {
        try (var lines = Files.lines(log())) {
            return lines.anyMatch(line -> line.contains(text));
        } catch (IOException e) {
            return false;
        }
    }

    private String endOfLog() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return "(no log)";
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
