package org.landfall.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.flywaydb.core.api.MigrationVersion;
import org.landfall.audit.AuditVerdict;
import org.landfall.audit.AuditVerification;
import org.landfall.crypto.RecoverySheet;
import org.landfall.crypto.RootKeyPlace;
import org.landfall.crypto.SealedBackup;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * A backup into a home without a database. Everything happens in a folder beside, in the same file system; the last
 * step gives the finished database its name.
 */
final class Restore {
    static final long FOR_ITS_LOG = 200L << 20;

    /** What was restored, and whether the log of acts in it is as it was written. */
    record Done(BackupManifest backup, boolean logIntact) {}

    private final Settings settings;
    private final RootKeyPlace rootKey;
    private final Path epochs;
    private final Path work;

    /** @param epochs the folder an operator named; empty means the one in the home */
    Restore(Settings settings, RootKeyPlace rootKey, String epochs) {
        this.settings = settings;
        this.rootKey = rootKey;
        this.epochs = epochs.isBlank()
                ? settings.home().resolve("secrets/epochs")
                : Path.of(epochs).toAbsolutePath();
        this.work = settings.home().resolve("restoring");
    }

    static void refuseUsed(Path home) {
        if (Files.exists(home.resolve("data/PG_VERSION")) || Files.exists(home.resolve("secrets/database.id"))) {
            throw new StartRefused(
                    "There is a database in " + home + " already.",
                    "Nothing was changed. Choose an empty LANDFALL_HOME, or move that folder away.");
        }
    }

    /** @param sheets asked for when it is known which key's they must be */
    Done from(Path file, Function<String, List<RecoverySheet>> sheets) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
            SealedBackup sealed = SealedBackup.begin(in);
            List<RecoverySheet> typed = sheets.apply(sealed.keyId());
            BackupReader reader = new BackupReader(sealed.open(typed, in));
            BackupManifest manifest = reader.manifest();
            refuseUnfit(manifest);
            refuseTooLittle(manifest.bytes() + FOR_ITS_LOG, room(settings.home()), settings.home());
            try (Home home = new Home(settings)) {
                return new Done(manifest, into(home, reader));
            }
        } catch (IOException broken) {
            throw new StartRefused(
                    "The backup " + file + " is cut off, or was altered, or the disk did not take it ("
                            + broken.getMessage() + ").",
                    "Nothing was restored and nothing was changed. Take another copy of it, or an older backup.",
                    broken);
        }
    }

    private void refuseUnfit(BackupManifest manifest) throws IOException {
        MigrationVersion known = newestKnown();
        if (manifest.newerThan(known)) {
            throw new StartRefused(
                    "This backup is of the version " + manifest.schema() + " of the database, and this Landfall knows"
                            + " versions up to " + known + " only.",
                    "Nothing was changed. Restore it with the newer Landfall that made it.");
        }
        if (!manifest.rootKey().equals(rootKey.id())) {
            throw new StartRefused(
                    "What this backup holds was sealed with the root key " + manifest.rootKey() + ", but the key in "
                            + rootKey.file() + " has the id " + rootKey.id() + ".",
                    "Nothing was changed. Write the key from the recovery kit with the id " + manifest.rootKey()
                            + " into that file.");
        }
    }

    static void refuseTooLittle(long needed, long free, Path home) {
        if (free < needed) {
            throw new StartRefused(
                    "The disk with " + home + " has " + (free >> 20) + " MB left, and this backup needs "
                            + (needed >> 20) + " MB.",
                    "Nothing was changed. Make room, or choose another disk with LANDFALL_HOME.");
        }
    }

    static long room(Path home) throws IOException {
        Path existing = home;
        while (!Files.exists(existing)) {
            existing = existing.resolveSibling("..").normalize();
        }
        return Files.getFileStore(existing).getUsableSpace();
    }

    private static MigrationVersion newestKnown() throws IOException {
        Resource[] steps = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V*.sql");
        return Arrays.stream(steps)
                .map(step -> String.valueOf(step.getFilename()).replaceFirst("^V(\\d+)__.*", "$1"))
                .map(MigrationVersion::fromVersion)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
    }

    private boolean into(Home home, BackupReader reader) throws IOException {
        new Postmaster(work.resolve("data")).stopOrphan(); // of a restore that was killed
        FileSystemUtils.deleteRecursively(work);
        try {
            Files.createDirectories(work);
            reader.unpack(work);
            boolean logIntact = opened();
            for (String secret : BackupMaker.SECRETS) {
                rename(work.resolve("secrets").resolve(secret), home.secrets().resolve(secret));
            }
            Files.deleteIfExists(home.data());
            rename(work.resolve("data"), home.data());
            return logIntact;
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
    }

    /** The database recovers to the moment of the backup, and opens with the root key only if every canary does. */
    private boolean opened() {
        try (ConfigurableApplicationContext restored =
                ReadingLandfall.open(work, rootKey, epochs, settings.binariesFolder())) {
            return restored.getBean(AuditVerification.class).verify(Optional.empty(), _ -> {})
                    instanceof AuditVerdict.Intact;
        }
    }

    private static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(to.resolveSibling("."))) {
            folder.force(true);
        }
    }
}
