package org.landfall.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.landfall.analysis.TestRecords.record;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.landfall.study.CountingRule;

class EligibilityTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private final Eligibility withoutWait = new Eligibility(TODAY, false, CountingRule.BUILT_IN, id -> 0);

    @Test
    void aRecordEntersAfterItsWithdrawalPeriodOnly() {
        assertThat(withoutWait.admits(record(TODAY.minusDays(30), false, "yes", "self")))
                .isTrue();
        assertThat(withoutWait.admits(record(TODAY.minusDays(29), false, "yes", "self")))
                .isFalse();
    }

    @Test
    void itsOwnWaitComesOnTop() {
        var longest = new Eligibility(TODAY, false, CountingRule.BUILT_IN, id -> Eligibility.LONGEST_WAIT);
        assertThat(longest.admits(record(TODAY.minusDays(89), false, "yes", "self")))
                .isFalse();
        assertThat(longest.admits(record(TODAY.minusDays(90), false, "yes", "self")))
                .isTrue();
        var some = new Eligibility(TODAY, false, CountingRule.BUILT_IN, id -> 20);
        assertThat(some.admits(record(TODAY.minusDays(49), false, "yes", "self")))
                .isFalse();
        assertThat(some.admits(record(TODAY.minusDays(50), false, "yes", "self")))
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
        assertThat(new Eligibility(TODAY, true, CountingRule.BUILT_IN, id -> 0).admits(document))
                .isTrue();
    }

    @Test
    void aStudysOwnFormSaysWithItsOwnQuestionWhoAgreed() {
        var own = new Eligibility(TODAY, false, new CountingRule("may_count", Set.of("1"), null, Set.of()), id -> 0);
        var day = TODAY.minusYears(1);
        assertThat(own.admits(record(day, false, "no", "community", TestRecords.answer("may_count", "1"))))
                .isTrue();
        assertThat(own.admits(record(day, false, "yes", "self", TestRecords.answer("may_count", "2"))))
                .isFalse();
        assertThat(own.admits(record(day, false, "yes", "self"))).isFalse();
    }
}
