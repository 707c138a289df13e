package org.landfall.crypto;

import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The root key that is to follow, in a file beside the one it replaces. Which of the two fits, the database says: it was
 * rewrapped in one transaction.
 */
record RootSwitch(RootKeyFile file, RecoveryKit kit) {
    Path next() {
        return file.path().resolveSibling(file.path().getFileName() + ".next");
    }

    Optional<RootKey> waiting() {
        return new RootKeyFile(next(), false).read();
    }

    /** On the disk when this returns. A key that a killed rotation made was never used, so it is as good as a new one. */
    RootKey prepare() {
        Optional<RootKey> there = waiting();
        if (there.isPresent()) {
            return there.get();
        }
        if (!file.ours()) {
            throw new KeyRefused(
                    "LANDFALL_ROOT_KEY names " + file.path() + ", a file that Landfall only reads, and there is no "
                            + next() + ".",
                    "Nothing was changed. Make the new key with: (umask 077; openssl rand -hex 32 > " + next()
                            + "), then call this again.");
        }
        RootKey made = RootKey.generate();
        try {
            PrivateFile.write(next(), made.secretText() + "\n");
        } catch (IOException e) {
            throw new KeyRefused(
                    "The new root key could not be written to " + next() + ".",
                    "Nothing was changed. Make room there, and call this as the user who runs Landfall.");
        }
        return made;
    }

    /** For a database that this key opens. Killed at any point, the next start comes here again. */
    void finish(RootKey key) {
        if (!file.ours()) {
            System.out.printf(
                    "This database is sealed with the root key %s in %s. Put that file in the place of %s.%n",
                    key.id(), next(), file.path());
            return;
        }
        kit.write(key, file.path());
        try {
            replace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was replaced is written over, which helps on disks that write in place. */
    private void replace() throws IOException {
        if (!Files.exists(file.path())) {
            move();
            return;
        }
        try (FileChannel old = FileChannel.open(file.path(), StandardOpenOption.WRITE)) {
            move();
            old.write(ByteBuffer.wrap(Random.randBytes(Math.toIntExact(old.size()))), 0);
            old.force(true);
        }
    }

    private void move() throws IOException {
        Files.move(next(), file.path(), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(file.path().resolveSibling("."))) {
            folder.force(true);
        }
    }
}
