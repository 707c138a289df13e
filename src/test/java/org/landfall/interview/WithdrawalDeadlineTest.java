package org.landfall.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Three working days within thirty days of the talk, seven later. */
class WithdrawalDeadlineTest {
    /** A Thursday. */
    private static final Instant ASKED = Instant.parse("2026-11-26T12:00:00Z");

    @Test
    void withinThirtyDaysItIsThreeWorkingDays() {
        assertThat(WithdrawalDeadline.of(ASKED.minus(Duration.ofDays(30)), ASKED))
                .isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(WithdrawalDeadline.of(ASKED, ASKED)).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void laterItIsSeven() {
        assertThat(WithdrawalDeadline.of(ASKED.minus(Duration.ofDays(31)), ASKED))
                .isEqualTo(LocalDate.of(2026, 12, 7));
    }

    @Test
    void whoAsksOnASaturdayIsCountedFromMonday() {
        Instant saturday = ASKED.plus(Duration.ofDays(2));
        assertThat(WithdrawalDeadline.of(saturday, saturday)).isEqualTo(LocalDate.of(2026, 12, 2));
    }
}
