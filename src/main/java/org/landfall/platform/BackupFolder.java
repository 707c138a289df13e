package org.landfall.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where backups lie, each under the time of its making; other files there are left alone. */
record BackupFolder(Path path) {
    /** As long as what was erased may come back from a backup; then it is gone for good. */
    static final Duration KEPT = Duration.ofDays(35);

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    Path next(Instant now) {
        return path.resolve("landfall-" + STAMP.format(now) + ".backup");
    }

    Optional<Instant> newest() {
        return wholeOnes().stream().map(BackupFolder::madeAt).max(Comparator.naturalOrder());
    }

    /** Deletes those that have been kept long enough, but never the newest. */
    void tidy(Instant now) throws IOException {
        Instant newest = newest().orElse(Instant.MIN);
        for (Path file : wholeOnes()) {
            Instant made = madeAt(file);
            if (made.isBefore(now.minus(KEPT)) && made.isBefore(newest)) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** None where the folder is away just now. */
    private List<Path> wholeOnes() {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.getFileName().toString().matches("landfall-\\d{8}-\\d{6}\\.backup"))
                    .toList();
        } catch (IOException away) {
            return List.of();
        }
    }

    private static Instant madeAt(Path file) {
        String name = file.getFileName().toString();
        return STAMP.parse(name.substring("landfall-".length(), name.length() - ".backup".length()), Instant::from);
    }
}
