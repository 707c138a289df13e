package org.landfall.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many talks lie around a day. */
class TalkLoadTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 9);

    @Test
    void theFullestWeekMayLieBeforeTheDayOrAfterIt() {
        TalkLoad load = new TalkLoad(List.of(DAY.minusDays(6), DAY, DAY, DAY.plusDays(1), DAY.plusDays(6)));
        assertThat(load.on(DAY)).isEqualTo(2);
        assertThat(load.fullestWeekWith(DAY)).isEqualTo(4);
    }

    @Test
    void whatIsSevenDaysAwayIsInNoWeekWithTheDay() {
        assertThat(new TalkLoad(List.of(DAY.minusDays(7), DAY.plusDays(7))).fullestWeekWith(DAY))
                .isZero();
    }
}
