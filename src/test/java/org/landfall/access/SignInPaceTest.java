package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInPaceTest {
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private final SignInPace pace = new SignInPace(() -> now);

    @Test
    void thePauseDoublesWithEveryFailureAfterTheThird() {
        fail("home", "jin", 2);
        assertThat(pace.pause("home", "jin")).isZero();
        fail("home", "jin", 1);
        assertThat(pace.pause("home", "jin")).isEqualTo(Duration.ofSeconds(1));
        fail("home", "jin", 3);
        assertThat(pace.pause("home", "jin")).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void thePauseNeverGrowsBeyondFiveMinutes() {
        fail("home", "jin", 500);
        assertThat(pace.pause("home", "jin")).isEqualTo(Duration.ofMinutes(5));
        now = now.plus(Duration.ofMinutes(5));
        assertThat(pace.pause("home", "jin")).isZero();
    }

    @Test
    void aClockThatIsPutBackKeepsNobodyOut() {
        fail("home", "jin", 500);
        now = now.minus(Duration.ofDays(1));
        assertThat(pace.pause("home", "jin")).isZero();
        fail("home", "jin", 6);
        assertThat(pace.pause("home", "jin")).isPositive();
    }

    @Test
    void failuresOfHalfAnHourAgoAreForgiven() {
        fail("home", "jin", 6);
        now = now.plus(Duration.ofMinutes(30));
        fail("home", "jin", 1);
        assertThat(pace.pause("home", "jin")).isZero();
    }

    @Test
    void whoeverTriesNamesWithoutEndMakesItRememberOnlySoMany() {
        fail("home", "jin", 6);
        for (int i = 0; i < 50_000; i++) {
            pace.failed("stranger " + i, "jin");
        }
        assertThat(pace.pause("home", "jin")).as("forgotten, the oldest first").isZero();
        fail("home", "jin", 6);
        assertThat(pace.pause("home", "jin")).isPositive();
    }

    @Test
    void aStrangerCannotKeepThePersonOut() {
        fail("stranger", "jin", 500);
        assertThat(pace.pause("home", "jin")).isZero();
    }

    @Test
    void aSourceThatTriesManyNamesIsSlowedForAll() {
        for (int i = 0; i < 25; i++) {
            fail("stranger", "name" + i, 1);
        }
        assertThat(pace.pause("stranger", "somebody else")).isPositive();
    }

    @Test
    void successForgetsTheFailures() {
        fail("home", "jin", 6);
        pace.succeeded("home", "jin");
        assertThat(pace.pause("home", "jin")).isZero();
    }

    private void fail(String source, String name, int times) {
        for (int i = 0; i < times; i++) {
            pace.failed(source, name);
        }
    }
}
