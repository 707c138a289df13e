package org.landfall.platform;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets by environment or {@code .env}; {@code .env.example} names every one.
 *
 * @param home everything this installation keeps on disk
 * @param binaries where the embedded PostgreSQL is unpacked; empty means {@code <home>/pg}
 * @param backupStamp a file that the operator's own backup touches when it has ended well; empty means none is named
 * @param backup the daily one that Landfall makes by itself
 * @param metricsPort of 127.0.0.1, where figures are told; null means nowhere
 */
@ConfigurationProperties("landfall")
record Settings(
        @DefaultValue("./home") Path home,
        @DefaultValue("") String binaries,
        @DefaultValue("") String backupStamp,
        @DefaultValue NightlyBackups backup,
        @Nullable Integer metricsPort,
        @DefaultValue Database database) {

    Settings {
        home = home.toAbsolutePath().normalize();
    }

    Path binariesFolder() {
        return binaries.isBlank()
                ? home.resolve("pg")
                : Path.of(binaries).toAbsolutePath().normalize();
    }

    /** Made every day at this time of the clock, when a folder is named. */
    record NightlyBackups(
            @DefaultValue("") String folder,
            @DefaultValue("") String at) {
        private static final LocalTime AT_NIGHT = LocalTime.of(2, 30);

        boolean wanted() {
            return !folder.isBlank();
        }

        Path path() {
            return Path.of(folder).toAbsolutePath().normalize();
        }

        LocalTime time() {
            try {
                return at.isBlank() ? AT_NIGHT : LocalTime.parse(at.strip());
            } catch (DateTimeParseException e) {
                throw new StartRefused(
                        "LANDFALL_BACKUP_AT is not a time of the day.", "Write it like 02:30, or leave it out.", e);
            }
        }
    }

    /** An external PostgreSQL, with the role that works in it and the one that owns it; without an address the embedded one is used. */
    record Database(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @Nullable String owner,
            @Nullable String ownerPassword,
            @DefaultValue("16") int pool) {
        boolean external() {
            return url != null && !url.isBlank();
        }
    }
}
