package org.landfall.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file or a pipe that holds a passphrase, for a start that nobody sits at. */
record PassphraseFile(Path path) {
    private static final String CREDENTIAL = "landfall-passphrase";
    private static final int LONGEST = 4_096;

    /**
     * @param named by the operator; empty means none
     * @param credentials where systemd lays what a unit loads
     */
    static Optional<PassphraseFile> of(String named, @Nullable String credentials) {
        if (!named.isBlank()) {
            return Optional.of(
                    new PassphraseFile(Path.of(named).toAbsolutePath().normalize()));
        }
        return Optional.ofNullable(credentials)
                .map(folder -> Path.of(folder).resolve(CREDENTIAL))
                .filter(Files::exists)
                .map(PassphraseFile::new);
    }

    /** Without the end of its line. Waits for whoever writes into a pipe. */
    char[] read() {
        try {
            if (!PrivateFile.isPrivate(path)) {
                throw new KeyRefused(
                        "The passphrase in " + path + " can be read by other users of this machine.",
                        "Close it with: chmod 600 " + path);
            }
            if (!Files.isRegularFile(path)) {
                System.out.printf("Waiting for the passphrase in %s.%n", path);
            }
            return Awaited.from(this::content);
        } catch (IOException e) {
            throw new KeyRefused(
                    "The file " + path + ", which should hold the passphrase, cannot be read.",
                    "Nothing was changed. Give it to the user Landfall runs as, or name another one with"
                            + " LANDFALL_PASSPHRASE_FILE.");
        }
    }

    private char[] content() throws IOException {
        byte[] bytes = new byte[LONGEST];
        try (InputStream in = Files.newInputStream(path)) {
            int length = in.readNBytes(bytes, 0, bytes.length);
            if (length > 0 && bytes[length - 1] == '\n') {
                length--;
            }
            if (length > 0 && bytes[length - 1] == '\r') {
                length--;
            }
            CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes, 0, length));
            char[] passphrase = new char[text.remaining()];
            text.get(passphrase);
            Arrays.fill(text.array(), '\0');
            return passphrase;
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
