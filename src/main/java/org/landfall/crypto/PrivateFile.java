package org.landfall.crypto;

import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small file that only its owner can read (0600), written completely or not at all. */
public final class PrivateFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private PrivateFile() {}

    /** Replaces the file; when this returns, it is on the disk. */
    public static void write(Path file, String content) throws IOException {
        Path draft = draft(file);
        Files.deleteIfExists(draft);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (FileChannel channel = FileChannel.open(
                draft, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        force(file);
    }

    /**
     * Written over before it is deleted, which helps on disks that write in place, and under another name, so that what is
     * cut off in the middle leaves no broken file under its own. Takes away what was cut off before; nothing where there is
     * nothing.
     */
    static void destroy(Path file) throws IOException {
        Path going = draft(file);
        erase(going);
        try {
            Files.move(file, going, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException gone) {
            return; // by another process, or never there
        }
        force(file);
        erase(going);
    }

    private static void erase(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(Random.randBytes(Math.toIntExact(channel.size()))));
            channel.force(true);
            Files.delete(file);
            force(file);
        } catch (NoSuchFileException gone) {
            return; // by another process, or never there
        }
    }

    /** What a write or a destruction that was broken off leaves. */
    static Path draft(Path file) {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    private static void force(Path file) throws IOException {
        try (FileChannel folder = FileChannel.open(file.resolveSibling("."))) {
            folder.force(true);
        }
    }

    static boolean isPrivate(Path file) throws IOException {
        return isPrivate(file, System.getenv("CREDENTIALS_DIRECTORY"));
    }

    /**
     * @param credentials where systemd lays what a unit loads; it gives the file to the unit's user by an access list,
     *     which looks like a group that may read, and lets nobody else into the folder
     */
    static boolean isPrivate(Path file, @Nullable String credentials) throws IOException {
        Set<PosixFilePermission> open = EnumSet.noneOf(PosixFilePermission.class);
        open.addAll(Files.getPosixFilePermissions(file));
        open.removeAll(OWNER_ONLY);
        if (credentials != null && file.startsWith(credentials)) {
            open.remove(PosixFilePermission.GROUP_READ);
        }
        return open.isEmpty();
    }
}
