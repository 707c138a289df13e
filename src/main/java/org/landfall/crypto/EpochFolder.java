package org.landfall.crypto;

import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The keys of epochs as files: 64 hexadecimal digits each, named after the second in which the epoch began. */
record EpochFolder(Path path) {
    private static final String ENDING = ".epoch";
    private static final int KEY_BYTES = 32;

    NavigableSet<Long> epochs() {
        NavigableSet<Long> found = new TreeSet<>();
        try (Stream<Path> files = Files.list(path)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{1,18}\\" + ENDING))
                    .forEach(name -> found.add(Long.valueOf(name.substring(0, name.length() - ENDING.length()))));
        } catch (NoSuchFileException none) {
            return found;
        } catch (IOException e) {
            throw unreachable();
        }
        return found;
    }

    Optional<EpochKey> find(long epoch) {
        try {
            Path file = file(epoch);
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            if (!PrivateFile.isPrivate(file)) {
                throw new KeyRefused(
                        "The epoch key " + file + " can be read by other users of this machine.",
                        "Close it with: chmod 600 " + file);
            }
            return Optional.of(new EpochKey(
                    epoch, HexFormat.of().parseHex(Files.readString(file).strip())));
        } catch (IOException | IllegalArgumentException e) {
            throw unreachable();
        }
    }

    EpochKey make(long epoch) {
        try {
            byte[] key = Random.randBytes(KEY_BYTES);
            write(epoch + ENDING, HexFormat.of().formatHex(key) + "\n");
            return new EpochKey(epoch, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String name, String content) throws IOException {
        Files.createDirectories(
                path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        PrivateFile.write(path.resolve(name), content);
    }

    void destroy(long epoch) {
        try {
            PrivateFile.destroy(file(epoch));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(long epoch) {
        return path.resolve(epoch + ENDING);
    }

    private KeyRefused unreachable() {
        return new KeyRefused(
                "The epoch keys in " + path + " cannot be read.",
                "Give the folder to the user Landfall runs as, or put it back from its copy.");
    }
}
