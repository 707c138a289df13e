package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landfall.audit.AuditHeads;
import org.landfall.crypto.RootKeyLies;

/** From where on a part of the installation needs somebody. */
class HealthTest {
    private static final long GIGABYTE = 1_000_000_000;

    @ParameterizedTest
    @CsvSource({"200, 1000, FINE", "99, 1000, SOON", "1, 1000, NOW", "3, 10, FINE"})
    void aDiskIsScarceBelowATenthAndBelowTwoGigabytes(long free, long all, Standing expected) {
        assertThat(health(free, all, true, false, 0).disk()).isEqualTo(expected);
    }

    @Test
    void aDatabaseThatDoesNotWaitForItsDiskNeedsSomebodyNow() {
        assertThat(health(500, 1000, false, false, 0).databaseServer()).isEqualTo(Standing.NOW);
        assertThat(health(500, 1000, true, false, 0).databaseServer()).isEqualTo(Standing.FINE);
    }

    @Test
    void aKeyBesideItsDataAndFailuresAreAmber() {
        Health health = health(500, 1000, true, true, 2);
        assertThat(health.keys()).isEqualTo(Standing.SOON);
        assertThat(health.program()).isEqualTo(Standing.SOON);
        assertThat(health.count(Standing.SOON)).isEqualTo(3); // no witness besides
        assertThat(health.count(Standing.NOW)).isOne(); // no backup
    }

    @ParameterizedTest
    @CsvSource({
        "false, true, false, RIGHT, FINE",
        "true, true, false, RIGHT, NOW",
        "false, false, false, RIGHT, NOW",
        "false, true, true, RIGHT, SOON",
        "true, true, true, RIGHT, NOW",
        "false, true, false, AHEAD, NOW",
        "false, true, false, BEHIND, NOW"
    })
    void epochKeysThatFailOrHaveNoCopyNeedSomebodyNow(
            boolean failing, boolean copied, boolean unswept, ClockState clock, Standing expected) {
        assertThat(new Health.Erasing(3, failing, copied, unswept, clock).standing())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"PT1H, FINE", "PT27H, SOON", "P8D, NOW"})
    void aBackupGrowsOld(Duration age, Standing expected, @TempDir Path folder) throws Exception {
        Path stamp = Files.createFile(folder.resolve("stamp"));
        Files.setLastModifiedTime(stamp, FileTime.from(Instant.now().minus(age)));
        assertThat(Backup.of(stamp.toString()).standing(Instant.now())).isEqualTo(expected);
    }

    @Test
    void aBackupThatNobodyToldOfOrWhoseFileIsGoneIsRed(@TempDir Path folder) {
        assertThat(Backup.of("").standing(Instant.now())).isEqualTo(Standing.NOW);
        assertThat(Backup.of(folder.resolve("gone").toString())).isEqualTo(new Backup(true, null));
    }

    private static Health health(long free, long all, boolean durable, boolean keyInHome, long problems) {
        return new Health(
                "1",
                Instant.EPOCH,
                "1",
                "18",
                true,
                1,
                free * GIGABYTE,
                all * GIGABYTE,
                "id",
                List.of(),
                new AuditHeads.State(Optional.empty(), 0, false, Optional.empty(), Optional.empty()),
                0,
                durable,
                keyInHome ? RootKeyLies.IN_HOME : RootKeyLies.SEALED,
                Backup.of(""),
                problems,
                new Health.Erasing(3, false, true, false, ClockState.RIGHT));
    }
}
