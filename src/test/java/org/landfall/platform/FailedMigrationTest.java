package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landfall.TestHome;

/** A version whose migration fails opens nothing and changes nothing; the version before and a mended one go on. */
class FailedMigrationTest {
    private static final int CONFIGURATION = 78;

    private final Path home = TestHome.newHome();

    @TempDir
    private Path steps;

    @Test
    void nothingIsOpenedAndNothingChangedAndTheNextGoodVersionGoesOn() throws IOException {
        long acknowledged = written();
        Files.writeString(
                steps.resolve("V9001__first.sql"), "create table small.half (n bigint); delete from small.row;");
        Files.writeString(steps.resolve("V9002__second.sql"), "insert into small.half select 1 / 0;");

        try (SmallProcess broken = new SmallProcess(home, "wait", newer())) {
            assertThat(broken.end()).as(broken.said()).isEqualTo(CONFIGURATION);
            assertThat(broken.said())
                    .contains(
                            "Landfall did not start.",
                            "could not be brought to this version",
                            "Nothing was opened and nothing was changed")
                    .doesNotContain("\tat ", SmallLandfall.READY);
        }
        assertThat(SmallProcess.servers(home)).isEmpty();
        assertThat(rows(Map.of())).as("by the version before").isEqualTo(acknowledged);

        Files.writeString(steps.resolve("V9001__first.sql"), "create table small.half (n bigint);");
        Files.writeString(steps.resolve("V9002__second.sql"), "insert into small.half select 1;");
        assertThat(rows(newer())).as("by a mended version").isEqualTo(acknowledged);
    }

    private Map<String, String> newer() {
        return Map.of("SPRING_FLYWAY_LOCATIONS", "classpath:db/migration,filesystem:" + steps);
    }

    private long written() {
        SmallProcess writing = SmallProcess.start(home, "write").until("20");
        writing.terminate();
        return rows(Map.of());
    }

    private long rows(Map<String, String> settings) {
        try (SmallProcess counting = new SmallProcess(home, "count", settings)) {
            assertThat(counting.end()).as(counting.said()).isZero();
            return Long.parseLong(counting.lastLine().substring("rows=".length()));
        }
    }
}
