package org.landfall.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.landfall.analysis.TestRecords.record;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EligibilityTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private final Eligibility withoutWait = new Eligibility(TODAY, false, id -> 0);

    @Test
    void aRecordEntersAfterItsWithdrawalPeriodOnly() {
        assertThat(withoutWait.admits(record(TODAY.minusDays(30), false, "yes", "self")))
                .isTrue();
        assertThat(withoutWait.admits(record(TODAY.minusDays(29), false, "yes", "self")))
                .isFalse();
    }

    @Test
    void itsOwnWaitComesOnTop() {
        var longest = new Eligibility(TODAY, false, id -> Eligibility.LONGEST_WAIT);
        assertThat(longest.admits(record(TODAY.minusDays(89), false, "yes", "self")))
                .isFalse();
        assertThat(longest.admits(record(TODAY.minusDays(90), false, "yes", "self")))
                .isTrue();
    }

    @Test
    void withoutConsentToTablesNothingIsCounted() {
        assertThat(withoutWait.admits(record(TODAY.minusYears(1), false, "no", "self")))
                .isFalse();
    }

    @Test
    void keyInformantsAreNotRefugees() {
        assertThat(withoutWait.admits(record(TODAY.minusYears(1), false, "yes", "community")))
                .isFalse();
        assertThat(withoutWait.admits(record(TODAY.minusYears(1), false, "yes", "proxy")))
                .isTrue();
    }

    @Test
    void documentsCountOnlyWhenAskedFor() {
        var document = record(LocalDate.of(2006, 5, 19), true, "", "self");
        assertThat(withoutWait.admits(document)).isFalse();
        assertThat(new Eligibility(TODAY, true, id -> 0).admits(document)).isTrue();
    }
}
