package org.landfall.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server process that {@code postmaster.pid} in a data folder speaks of; a killed application leaves it running. */
final class Postmaster {
    private final Path data;

    Postmaster(Path data) {
        this.data = data;
    }

    /** Stops the server left over on this data folder, without losing a row. Does nothing when there is none. */
    void stopOrphan() throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        Optional<ProcessHandle> named = process(Files.readAllLines(file));
        Optional<ProcessHandle> orphan = named.filter(this::ours);
        if (orphan.isEmpty()) {
            named.filter(this::worksHere).ifPresent(other -> {
                throw new StartRefused(
                        "Another Landfall runs on the database in " + data + " (its PostgreSQL is process "
                                + other.pid() + ").",
                        "Stop that one first: two must never share one data folder. Nothing was changed.");
            });
            if (named.isPresent()) {
                Files.delete(file); // the number belongs to another program by now
            }
            return; // of nobody: PostgreSQL looks by itself whether somebody still writes for the dead one
        }
        Console.say("Stopping the PostgreSQL that an earlier, killed Landfall left running …");
        interrupt(orphan.get());
    }

    /** Whether the server that the file names runs. */
    boolean alive() {
        try {
            return process(Files.readAllLines(data.resolve("postmaster.pid")))
                    .filter(this::ours)
                    .isPresent();
        } catch (IOException none) {
            return false;
        }
    }

    private static Optional<ProcessHandle> process(List<String> lines) {
        try {
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private boolean ours(ProcessHandle process) {
        return process.isAlive()
                && process.info().commandLine().orElse("").contains("postgres")
                && process.info().commandLine().orElse("").contains(data.toString());
    }

    /** By another name of the folder: PostgreSQL works in it. */
    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), data);
        } catch (IOException elsewhere) {
            return false;
        }
    }

    private static void interrupt(ProcessHandle process) throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor(); // "fast" shutdown
            process.onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new StartRefused(
                    "A PostgreSQL left over from an earlier start (process " + process.pid() + ") does not stop.",
                    "Stop it with: kill -INT " + process.pid() + ", then start again.",
                    e);
        }
    }
}
