package org.landfall.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file that holds the root key as 64 hexadecimal digits.
 *
 * @param ours Landfall made it and may make it; a file the operator named is only ever read
 */
record RootKeyFile(Path path, boolean ours) implements RootKeySource {
    @Override
    public Optional<RootKey> read() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            if (!PrivateFile.isPrivate(path)) {
                throw new KeyRefused(
                        "The root key in " + path + " can be read by other users of this machine.",
                        "Close it with: chmod 600 " + path);
            }
            return Optional.of(RootKey.parse(Files.readString(path)));
        } catch (IOException e) {
            throw new KeyRefused(
                    "The root key in " + path + " cannot be read.", "Give it to the user Landfall runs as.");
        } catch (IllegalArgumentException e) {
            throw new KeyRefused(
                    "The file " + path + " holds no root key: that is 64 hexadecimal digits.",
                    "Put the right file back, for example from the recovery kit.");
        }
    }

    @Override
    public RootKey create() {
        if (!ours) {
            throw new KeyRefused(
                    "LANDFALL_ROOT_KEY names " + path + ", and there is no such file.",
                    "Make one with: (umask 077; openssl rand -hex 32 > " + path + "), or leave LANDFALL_ROOT_KEY out.");
        }
        RootKey key = RootKey.generate();
        try {
            Files.createDirectories(path.resolveSibling("."));
            write(key);
        } catch (IOException e) {
            throw new KeyRefused(
                    "The root key could not be written to " + path + ".",
                    "Choose a folder this user may write to with LANDFALL_HOME.");
        }
        return key;
    }

    @Override
    public Optional<RootSwitch> rotation(RecoveryKit kit) {
        return Optional.of(new RootSwitch(this, kit));
    }

    @Override
    public String putRight(String id) {
        return ours
                ? "Put the key with the id " + id + " into " + path + " (the recovery kit holds it)"
                : "Let LANDFALL_ROOT_KEY name the file with the key " + id;
    }

    void write(RootKey key) throws IOException {
        PrivateFile.write(path, key.secretText() + "\n");
    }

    /** With what a step that was broken off has left. */
    void remove() throws IOException {
        PrivateFile.destroy(path);
    }
}
