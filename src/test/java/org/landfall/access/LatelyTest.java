package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions, proofs and half-taken sign-ins when the clock is put forward or back. */
class LatelyTest {
    private static final Instant SINCE = Instant.parse("2026-11-29T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT0S, true",
        "PT14M59S, true",
        "PT15M, false",
        "PT24H, false",
        "PT-24H, false",
        "PT-61S, false",
        "PT-2S, true"
    })
    void aClockThatJumpsEndsWhatItCannotVouchForAndProlongsNothing(Duration jump, boolean holds) {
        assertThat(Lately.holds(SINCE, Duration.ofMinutes(15), SINCE.plus(jump)))
                .isEqualTo(holds);
    }
}
