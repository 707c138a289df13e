package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a clock may do without anybody being asked. */
class ClockWatchTest {
    private static final Instant BEGAN = Instant.parse("2026-11-29T12:00:00Z");
    private Duration passed = Duration.ofDays(3);
    private final ClockWatch clock = new ClockWatch(BEGAN, () -> passed);

    @Test
    void aClockThatGoesWithTheTimeIsBelievedAndSoIsOneThatIsSetByHours() {
        passed = passed.plusDays(100);
        assertThat(look(Duration.ofDays(100))).isEqualTo(ClockState.RIGHT);
        assertThat(look(Duration.ofDays(100).plusHours(23))).isEqualTo(ClockState.RIGHT);
        assertThat(look(Duration.ofDays(100).minusHours(23))).isEqualTo(ClockState.RIGHT);
    }

    @Test
    void oneThatJumpsAheadWhileItRunsIsNotAndTwoSmallJumpsAreOneLargeOne() {
        assertThat(look(Duration.ofHours(23))).isEqualTo(ClockState.RIGHT);
        assertThat(look(Duration.ofHours(25))).isEqualTo(ClockState.AHEAD);
        assertThat(look(Duration.ofDays(60))).isEqualTo(ClockState.AHEAD);
        assertThat(look(Duration.ofHours(1))).isEqualTo(ClockState.RIGHT);
    }

    @Test
    void aStartLongAfterTheNewestKeyIsAskedAbout() {
        assertThat(clock.look(BEGAN, BEGAN.minus(Duration.ofDays(7)))).isEqualTo(ClockState.RIGHT);
        assertThat(clock.look(BEGAN, BEGAN.minus(Duration.ofDays(9)))).isEqualTo(ClockState.AHEAD);
    }

    @Test
    void oneThatIsBehindTheNewestKeyIsSaid() {
        assertThat(clock.look(BEGAN, BEGAN.plus(Duration.ofDays(1)))).isEqualTo(ClockState.BEHIND);
    }

    @Test
    void whatSomebodyConfirmedIsTheNewBeginning() {
        Instant later = BEGAN.plus(Duration.ofDays(60));
        clock.believe(later);
        passed = passed.plusHours(1);
        assertThat(clock.look(later.plus(Duration.ofHours(1)), later)).isEqualTo(ClockState.RIGHT);
    }

    private ClockState look(Duration after) {
        Instant now = BEGAN.plus(after);
        return clock.look(now, now.minus(Duration.ofHours(20)));
    }
}
