package org.landfall.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the last backup ended well: Landfall's own in the folder that was named, or else the operator's, as far as it says so.
 *
 * @param named whether a folder is named, or a file that the operator's own touches
 * @param last null when there is none in it, or that file is not there
 */
public record Backup(boolean named, @Nullable Instant last) {
    private static final Duration A_DAY_AND_A_LITTLE = Duration.ofHours(26);
    private static final Duration A_WEEK = Duration.ofDays(7);

    static Backup of(Settings settings) {
        return settings.backup().wanted() && !settings.database().external()
                ? new Backup(
                        true,
                        new BackupFolder(settings.backup().path()).newest().orElse(null))
                : of(settings.backupStamp());
    }

    static Backup of(String stamp) {
        if (stamp.isBlank()) {
            return new Backup(false, null);
        }
        try {
            return new Backup(true, Files.getLastModifiedTime(Path.of(stamp)).toInstant());
        } catch (IOException missing) {
            return new Backup(true, null);
        }
    }

    public Standing standing(Instant now) {
        if (last == null || last.isBefore(now.minus(A_WEEK))) {
            return Standing.NOW;
        }
        return last.isBefore(now.minus(A_DAY_AND_A_LITTLE)) ? Standing.SOON : Standing.FINE;
    }
}
