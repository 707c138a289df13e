package org.landfall.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Keeps a second folder as the folder of epoch keys is, where one is named: a lost disk must not make every backup
 * noise. Takes away there only what is too old, so that a folder that was lost takes nothing with it.
 */
@Component
public class EpochCopy {
    private final EpochFolder folder;
    private final String copy;

    EpochCopy(EpochSettings settings) {
        this.folder = settings.folder();
        this.copy = settings.epochsCopy();
    }

    /** The folder that is copied. */
    public Path original() {
        return folder.path();
    }

    public boolean named() {
        return !copy.isBlank();
    }

    public void renew(Instant now) throws IOException {
        if (!named() || !Files.exists(folder.path())) {
            return;
        }
        EpochFolder second = new EpochFolder(Path.of(copy).toAbsolutePath().normalize());
        Files.createDirectories(
                second.path(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        for (Path file : files()) {
            Path same = second.path().resolve(file.getFileName());
            if (!Files.exists(same) || Files.mismatch(file, same) >= 0) {
                PrivateFile.write(same, Files.readString(file));
            }
        }
        second.epochs().stream()
                .filter(epoch -> !folder.epochs().contains(epoch))
                .filter(epoch -> !Instant.ofEpochSecond(epoch).plus(Epochs.LIFE).isAfter(now))
                .forEach(second::destroy);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.path())) {
            return files.filter(file -> !file.toString().endsWith(".new")).toList();
        }
    }
}
