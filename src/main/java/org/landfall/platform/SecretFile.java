package org.landfall.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.landfall.crypto.PrivateFile;
import org.landfall.crypto.Secrets;

/** A password for the embedded server, kept in a file of the home folder. */
final class SecretFile {
    private SecretFile() {}

    /** The password in this file; made when there is none. */
    static String passwordIn(Path file) {
        try {
            if (!Files.exists(file)) {
                PrivateFile.write(file, new Secrets().newToken());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
