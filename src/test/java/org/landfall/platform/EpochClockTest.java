package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.crypto.Epochs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A wrong clock destroys no key of a day, begins none in its place and makes none anew. */
@LandfallTest
class EpochClockTest {
    @Autowired
    private Home home;

    @Autowired
    private TestEpochs days;

    @Autowired
    private Epochs epochs;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    private JdbcClient database;

    private Instant day;
    private Duration passed = Duration.ZERO;
    private EpochKeeper keeper;

    @BeforeEach
    void anEpochOfToday() {
        day = days.later();
        ClockWatch clock = new ClockWatch(day, () -> passed);
        keeper = days.keeper(clock);
        keeper.look(day);
        assertThat(epochs.newestBegan()).contains(day);
    }

    @Test
    void aJumpOfSixtyDaysDestroysNothingUntilSomebodySaysThatTheClockIsRight() throws IOException {
        Map<String, String> before = keys();
        long doubts = lines("clock.doubt");

        keeper.look(day.plus(Duration.ofDays(60)));
        keeper.beforeABackup(day.plus(Duration.ofDays(60)));
        assertThat(keeper.clock()).isEqualTo(ClockState.AHEAD);
        assertThat(keys()).isEqualTo(before);
        assertThat(lines("clock.doubt")).isEqualTo(doubts + 1);

        passed = Duration.ofHours(1);
        keeper.look(day.plus(Duration.ofHours(1))); // set right
        assertThat(keeper.clock()).isEqualTo(ClockState.RIGHT);
        assertThat(keys()).isEqualTo(before);

        Instant later = day.plus(Duration.ofDays(60));
        keeper.look(later);
        keeper.clockIsRight(later);
        assertThat(keeper.clock()).isEqualTo(ClockState.RIGHT);
        assertThat(keeper.failing()).isFalse();
        assertThat(keys())
                .containsKey(later.getEpochSecond() + ".epoch")
                .doesNotContainKey(day.getEpochSecond() + ".epoch");
        passed = passed.plusHours(1);
        keeper.look(later.plus(Duration.ofHours(1)));
        assertThat(keeper.clock()).isEqualTo(ClockState.RIGHT);
    }

    @Test
    void aJumpBackNeitherDestroysNorMakesAnewTheKeyOfADay() throws IOException {
        Map<String, String> before = keys();

        for (int days : new int[] {1, 60, 400}) {
            keeper.look(day.minus(Duration.ofDays(days)));
            keeper.beforeABackup(day.minus(Duration.ofDays(days)));
            assertThat(keeper.clock()).isEqualTo(ClockState.BEHIND);
            assertThat(keys()).isEqualTo(before);
        }

        keeper.look(day.plus(Duration.ofHours(2)));
        assertThat(keeper.clock()).isEqualTo(ClockState.RIGHT);
        assertThat(keys()).isEqualTo(before);
    }

    private Map<String, String> keys() throws IOException {
        Path folder = home.secrets().resolve("epochs");
        Map<String, String> all = new TreeMap<>();
        for (String name : BackedUpHome.names(folder)) {
            all.put(name, Files.readString(folder.resolve(name)));
        }
        return all;
    }

    private long lines(String action) {
        return database.sql("select count(*) from audit.event where action = ?")
                .param(action)
                .query(Long.class)
                .single();
    }
}
