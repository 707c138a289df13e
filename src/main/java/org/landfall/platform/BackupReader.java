package org.landfall.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The files of an opened backup, laid into a folder and counted. */
final class BackupReader {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_MANIFEST = 1 << 16;

    private final InputStream opened;
    private final TarArchiveInputStream tar;
    private final List<BackupManifest.Entry> found = new ArrayList<>();

    BackupReader(InputStream opened) {
        this.opened = opened;
        this.tar = new TarArchiveInputStream(opened, "UTF-8");
    }

    BackupManifest manifest() throws IOException {
        TarArchiveEntry first = tar.getNextEntry();
        if (first == null || !first.getName().equals(BackupManifest.NAME) || first.getSize() > LONGEST_MANIFEST) {
            throw new IOException("no manifest");
        }
        byte[] content = tar.readAllBytes();
        MessageDigest digest = BackupArchive.sha256();
        digest.update(content);
        remember(first, digest);
        return read(content, BackupManifest.class);
    }

    /** @throws IOException when the backup is not whole, or the folder cannot take it */
    void unpack(Path folder) throws IOException {
        BackupManifest.Contents contents = null;
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path place = folder.resolve(entry.getName()).normalize();
            if (!place.startsWith(folder)) {
                throw new IOException("a path that leads elsewhere");
            }
            if (entry.isDirectory()) {
                Files.createDirectories(place);
                Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx------"));
            } else if (entry.getName().equals(BackupManifest.Contents.NAME)) {
                contents = read(tar.readAllBytes(), BackupManifest.Contents.class);
            } else {
                file(entry, place);
            }
        }
        opened.transferTo(OutputStream.nullOutputStream()); // the end is sealed too
        if (contents == null || !contents.files().equals(found)) {
            throw new IOException("not whole");
        }
    }

    private void file(TarArchiveEntry entry, Path place) throws IOException {
        Files.createDirectories(place.resolveSibling("."));
        MessageDigest digest = BackupArchive.sha256();
        try (OutputStream to = Files.newOutputStream(place, StandardOpenOption.CREATE_NEW)) {
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-------"));
            tar.transferTo(new DigestOutputStream(to, digest));
        }
        remember(entry, digest);
    }

    private void remember(TarArchiveEntry entry, MessageDigest digest) {
        String hash = HexFormat.of().formatHex(digest.digest());
        found.add(new BackupManifest.Entry(entry.getName(), entry.getSize(), hash));
    }

    private static <T> T read(byte[] content, Class<T> type) throws IOException {
        try {
            return JSON.readValue(content, type);
        } catch (JacksonException e) {
            throw new IOException("not to be read", e);
        }
    }
}
