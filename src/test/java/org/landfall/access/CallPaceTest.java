package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CallPaceTest {
    private Instant now = Instant.EPOCH;
    private final CallPace pace = new CallPace(() -> now);
    private final AccountId one = new AccountId(UUID.randomUUID());

    @Test
    void soManyCallsAMinuteAreAnsweredAndThenOneWaits() {
        for (int i = 0; i < CallPace.CALLS; i++) {
            assertThat(pace.wait(one)).isZero();
        }
        now = now.plusSeconds(20);
        assertThat(pace.wait(one)).isEqualTo(Duration.ofSeconds(40));
        now = now.plusSeconds(40);
        assertThat(pace.wait(one)).isZero();
    }

    @Test
    void aClockThatIsPutBackKeepsNobodyWaiting() {
        for (int i = 0; i <= CallPace.CALLS; i++) {
            pace.wait(one);
        }
        now = now.minus(Duration.ofDays(1));
        assertThat(pace.wait(one)).isZero();
    }

    @Test
    void nobodyWaitsForAnother() {
        for (int i = 0; i <= CallPace.CALLS; i++) {
            pace.wait(one);
        }
        assertThat(pace.wait(one).isPositive()).isTrue();
        assertThat(pace.wait(new AccountId(UUID.randomUUID()))).isZero();
    }
}
