package org.landfall.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.stereotype.Component;

/**
 * The folder of this installation: open to its owner only, and to one application at a time.
 * The lock is the operating system's, so a killed application leaves none behind.
 */
@Component
final class Home implements AutoCloseable {
    private final Path folder;
    private final FileChannel lock;

    Home(Settings settings) {
        folder = settings.home();
        makePrivate(folder);
        makePrivate(secrets());
        lock = lock(folder.resolve("landfall.lock"));
    }

    /** Whether an application holds this home at the moment. */
    static boolean inUse(Path folder) {
        Path file = folder.resolve("landfall.lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return !tryLock(channel);
        } catch (IOException e) {
            throw new StartRefused(
                    "The file " + file + " cannot be opened.", "Call this as the user who runs Landfall.", e);
        }
    }

    Path folder() {
        return folder;
    }

    Path data() {
        return folder.resolve("data");
    }

    Path secrets() {
        return folder.resolve("secrets");
    }

    Path databaseLog() {
        return folder.resolve("postgresql.log");
    }

    private static void makePrivate(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new StartRefused(
                    "The folder " + folder + " cannot be made or kept private.",
                    "Choose a folder this user owns with LANDFALL_HOME.",
                    e);
        }
    }

    private static FileChannel lock(Path file) {
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!tryLock(channel)) {
                String holder = Files.readString(file).strip();
                channel.close();
                throw new StartRefused(
                        "Another Landfall (process " + holder + ") is running on " + file.getParent() + ".",
                        "Stop it first, or choose another folder with LANDFALL_HOME.");
            }
            channel.truncate(0);
            channel.write(StandardCharsets.UTF_8.encode(
                    Long.toString(ProcessHandle.current().pid())));
            return channel;
        } catch (IOException e) {
            throw new StartRefused(
                    "The file " + file + " cannot be locked.",
                    "Landfall needs a local disk with file locks; choose one with LANDFALL_HOME.",
                    e);
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
