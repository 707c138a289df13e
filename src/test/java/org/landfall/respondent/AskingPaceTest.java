package org.landfall.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** One source may type the cards of some people, but not try numbers out. */
class AskingPaceTest {
    private Instant now = Instant.parse("2026-11-28T10:00:00Z");
    private final AskingPace pace = new AskingPace(() -> now);

    @Test
    void theEleventhWithinTenMinutesWaits() {
        askAll("helper");
        assertThat(pace.mayAsk("helper")).isFalse();
        now = now.plus(AskingPace.WITHIN).minusSeconds(1);
        assertThat(pace.mayAsk("helper")).isFalse();
        now = now.plusSeconds(1);
        assertThat(pace.mayAsk("helper")).isTrue();
    }

    @Test
    void aClockThatIsPutBackKeepsNobodyWaiting() {
        askAll("helper");
        now = now.minus(Duration.ofDays(1));
        assertThat(pace.mayAsk("helper")).isTrue();
    }

    @Test
    void nobodyElseWaitsForIt() {
        askAll("attacker");
        assertThat(pace.mayAsk("attacker")).isFalse();
        assertThat(pace.mayAsk("person")).isTrue();
    }

    @Test
    void whatWasRefusedMakesNobodyWaitLonger() {
        askAll("helper");
        now = now.plus(Duration.ofMinutes(9));
        assertThat(pace.mayAsk("helper")).isFalse();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(pace.mayAsk("helper")).isTrue();
    }

    private void askAll(String source) {
        for (int i = 0; i < AskingPace.MOST; i++) {
            assertThat(pace.mayAsk(source)).isTrue();
        }
    }
}
