package org.landfall.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the operator's own backup last ended well, as far as it says so: Landfall makes none unasked.
 *
 * @param named whether a file is named that it touches
 * @param last null when that file is not there
 */
public record Backup(boolean named, @Nullable Instant last) {
    private static final Duration A_DAY_AND_A_LITTLE = Duration.ofHours(26);
    private static final Duration A_WEEK = Duration.ofDays(7);

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
