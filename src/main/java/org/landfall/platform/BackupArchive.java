package org.landfall.platform;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.landfall.crypto.BackupKey;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sealed file in the making. Until {@link #complete} it has another name, so that half a backup is never taken for a
 * whole one.
 */
final class BackupArchive implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CHUNK = 1 << 16;

    private final Path file;
    private final Path draft;
    private final FileChannel channel;
    private final MessageDigest sealed = sha256();
    private final LongConsumer progress;
    private final TarArchiveOutputStream tar;
    private final List<BackupManifest.Entry> written = new ArrayList<>();
    private final byte[] chunk = new byte[CHUNK];
    private long bytes;
    private long size;

    /** @param progress takes how many bytes were copied so far, and breaks it off by throwing */
    BackupArchive(Path file, BackupKey key, LongConsumer progress) throws IOException {
        this.file = file;
        this.progress = progress;
        this.draft = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(draft);
        channel = FileChannel.open(
                draft,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        OutputStream hashed = new DigestOutputStream(Channels.newOutputStream(channel), sealed);
        tar = new TarArchiveOutputStream(key.seal(new BufferedOutputStream(hashed, 1 << 20)), "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    }

    void manifest(BackupManifest manifest) throws IOException {
        text(BackupManifest.NAME, JSON.writeValueAsBytes(manifest));
    }

    void folder(String name) throws IOException {
        tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
        tar.closeArchiveEntry();
    }

    void text(String name, String content) throws IOException {
        text(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void text(String name, byte[] content) throws IOException {
        begin(name, content.length);
        tar.write(content);
        tar.closeArchiveEntry();
        MessageDigest digest = sha256();
        digest.update(content);
        remember(name, content.length, digest);
    }

    /** As long as it is now: what PostgreSQL cuts off meanwhile becomes zeros, which its log writes again. */
    void copy(String name, Path from) throws IOException {
        try (InputStream in = Files.newInputStream(from)) {
            long length = Files.size(from);
            begin(name, length);
            MessageDigest digest = sha256();
            for (long left = length; left > 0; ) {
                int wanted = (int) Math.min(chunk.length, left);
                int read = in.readNBytes(chunk, 0, wanted);
                Arrays.fill(chunk, read, wanted, (byte) 0);
                tar.write(chunk, 0, wanted);
                digest.update(chunk, 0, wanted);
                left -= wanted;
                progress.accept(bytes + length - left);
            }
            tar.closeArchiveEntry();
            remember(name, length, digest);
        } catch (NoSuchFileException dropped) {
            // a table that was dropped while it was copied: the log says so too
        }
    }

    /** On the disk, under its name. */
    void complete() throws IOException {
        int count = written.size();
        text(
                BackupManifest.Contents.NAME,
                JSON.writeValueAsBytes(new BackupManifest.Contents(count, List.copyOf(written))));
        tar.finish();
        tar.close();
        try (FileChannel whole = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            whole.force(true);
            size = whole.size();
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(file.resolveSibling("."))) {
            folder.force(true);
        }
    }

    int count() {
        return written.size();
    }

    /** What was copied into it. */
    long bytes() {
        return bytes;
    }

    /** Of the finished file. */
    long size() {
        return size;
    }

    /** Of the finished file. */
    String sha256Text() {
        return HexFormat.of().formatHex(sealed.digest());
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(draft);
    }

    private void begin(String name, long size) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(size);
        tar.putArchiveEntry(entry);
    }

    private void remember(String name, long size, MessageDigest digest) {
        bytes += size;
        written.add(new BackupManifest.Entry(name, size, HexFormat.of().formatHex(digest.digest())));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
