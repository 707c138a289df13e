package org.landfall.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.landfall.TestHome;

/** {@link SmallLandfall} in a virtual machine of its own. */
final class SmallProcess implements AutoCloseable {
    private final Path home;
    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    SmallProcess(Path home, String task, Map<String, String> settings) {
        this.home = home;
        ProcessBuilder builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallLandfall.class.getName())
                .redirectErrorStream(true);
        builder.command().addAll(List.of(task.split(" ")));
        builder.environment().keySet().removeIf(name -> name.startsWith("LANDFALL_"));
        builder.environment().put("LANDFALL_HOME", home.toString());
        builder.environment().put("LANDFALL_BINARIES", TestHome.BINARIES.toString());
        builder.environment().putAll(settings);
        try {
            this.process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static SmallProcess start(Path home, String task) {
        return new SmallProcess(home, task, Map.of());
    }

    /** Reads on until this line comes. */
    SmallProcess until(String line) {
        String read = next();
        while (!line.equals(read)) {
            if (read == null) {
                throw new AssertionError("It ended before saying '" + line + "':\n" + said());
            }
            read = next();
        }
        return this;
    }

    /** Reads on to the end; returns the exit code. */
    int end() {
        while (next() != null) {
            // all of it
        }
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    int kill9() {
        process.toHandle().destroyForcibly(); // Process itself would close the output
        return end();
    }

    /** What Ctrl-C and a service manager do. */
    int terminate() {
        process.toHandle().destroy();
        return end();
    }

    boolean runsFor(long milliseconds) {
        try {
            return !process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String said() {
        return String.join("\n", lines);
    }

    String lastLine() {
        return lines.getLast();
    }

    /** PostgreSQL's processes on a home. */
    static Stream<ProcessHandle> servers(Path home) {
        return ProcessHandle.allProcesses()
                .filter(handle -> handle.info().commandLine().orElse("").contains(home + "/data"));
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            terminate();
        }
        servers(home).forEach(ProcessHandle::destroy);
    }

    private String next() {
        try {
            String line = output.readLine();
            if (line != null) {
                lines.add(line);
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
