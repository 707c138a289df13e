package org.landfall.platform;

import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs that travel on the class path, unpacked once into a folder named after their checksum.
 * A half-unpacked folder never gets that name.
 */
final class PostgresBinaries {
    private PostgresBinaries() {}

    static Path unpackedIn(Path folder) throws IOException {
        URL archive = archive();
        Path target = folder.resolve(checksum(archive));
        if (!Files.isDirectory(target)) {
            Console.say("Unpacking PostgreSQL (first start only) …");
            Files.createDirectories(folder);
            Path draft = Files.createTempDirectory(folder, "unpacking-");
            unpack(archive, draft);
            rename(draft, target);
        }
        return target;
    }

    private static URL archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).replaceAll("[ ].*", "");
        String name = "postgres-%s-%s.txz".formatted(system, ArchUtils.normalize(System.getProperty("os.arch")));
        URL url = PostgresBinaries.class.getClassLoader().getResource(name);
        if (url == null) {
            throw new StartRefused(
                    "Landfall brings no PostgreSQL for this machine (" + name + ").",
                    "Set LANDFALL_DATABASE_URL, LANDFALL_DATABASE_USER and LANDFALL_DATABASE_PASSWORD"
                            + " to a PostgreSQL 15 or newer.");
        }
        return url;
    }

    private static String checksum(URL archive) throws IOException {
        return archive.openConnection() instanceof JarURLConnection jar
                ? Long.toHexString(jar.getJarEntry().getCrc())
                : Long.toHexString(archive.openConnection().getContentLengthLong());
    }

    private static void unpack(URL archive, Path folder) throws IOException {
        try (InputStream raw = archive.openStream();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(raw))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            boolean program = entry.getName().startsWith("bin/");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static void rename(Path draft, Path target) throws IOException {
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) { // by its class alone "not empty" cannot be told from "disk full"
            FileSystemUtils.deleteRecursively(draft);
            if (!Files.isDirectory(target)) {
                throw e;
            } // else another application was faster
        }
    }
}
