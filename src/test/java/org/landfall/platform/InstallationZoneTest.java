package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.landfall.TestHome;

/** With processes of its own: a zone is for all of a process. */
class InstallationZoneTest {
    @Test
    void theApplicationAndItsDatabaseHaveTheDayOfThePlaceThatIsNamed() {
        Map<String, String> named = Map.of("LANDFALL_TIME_ZONE", " Asia/Seoul");
        try (SmallProcess process = new SmallProcess(TestHome.newHome(), "day", named)) {
            process.until("zone=Asia/Seoul database=Asia/Seoul");
            assertThat(process.end()).isZero();
        }
    }

    @Test
    void aZoneThatIsNoneIsRefusedBeforeAnythingIsMade() {
        var home = TestHome.newHome();
        try (SmallProcess process = new SmallProcess(home, "wait", Map.of("LANDFALL_TIME_ZONE", "Seoul"))) {
            assertThat(process.end()).isEqualTo(78);
            assertThat(process.said())
                    .contains("LANDFALL_TIME_ZONE names no time zone: Seoul.", "Asia/Seoul")
                    .doesNotContain("\tat ");
        }
        assertThat(home.resolve("data")).doesNotExist();
    }
}
