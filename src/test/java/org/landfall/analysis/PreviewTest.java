package org.landfall.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.landfall.analysis.TestRecords.people;
import static org.landfall.analysis.TestRecords.record;
import static org.landfall.analysis.TestRecords.source;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.People;
import org.landfall.analysis.CutRule.Kind;
import org.landfall.interview.ApprovedInterview;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What custodians are told before anything is cut, and that a look or a stop leaves nothing. */
@LandfallTest
class PreviewTest {
    private static final LocalDate LONG_AGO = TestRecords.LONG_AGO;

    @Autowired
    VintageCutter cutter;

    @Autowired
    TestVintages made;

    @Autowired
    People people;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient sql;

    private Study study;
    private LocalDate cutOn;

    @BeforeEach
    void aStudyWithAVintageOf200() {
        var vintage = made.cut(people(200, 1));
        study = new Study(vintage.study(), vintage.studyCode(), "Test", "test");
        cutOn = LocalDate.ofInstant(vintage.cutAt(), ZoneOffset.UTC);
    }

    @Test
    void everyRecordIsCountedOnceWithTheFirstReasonAgainstIt() {
        var records = new ArrayList<>(people(160, 2));
        records.add(record(LONG_AGO, false, "no", "self"));
        records.add(record(LONG_AGO, false, "no", "community"));
        records.add(record(LONG_AGO, false, "yes", "community"));
        records.add(record(cutOn, false, "yes", "self"));
        records.add(record(LONG_AGO, true, "", "self"));
        assertThat(preview(false, cutOn.plusDays(1), records).tally())
                .isEqualTo(new CutTally(165, 160, 160, 0, 2, 1, 1, 1));
        assertThat(preview(true, cutOn.plusDays(1), records).tally())
                .isEqualTo(new CutTally(165, 161, 161, 1, 2, 1, 1, 0));
    }

    @Test
    void eachRuleSaysHowFarTheStudyIsAndFromWhenOn() {
        var records = new ArrayList<>(people(140, 2));
        var talk = cutOn.plusDays(5);
        for (int i = 0; i < 30; i++) {
            records.add(record(talk.plusDays(i), false, "yes", "self"));
        }
        var soon = preview(false, cutOn.plusDays(10), records).rules();
        assertThat(soon)
                .containsExactly(
                        new CutRule(Kind.REST, false, 0, 90, cutOn.plusDays(90)),
                        new CutRule(Kind.PERSONS, false, 140, 150, talk.plusDays(9 + 90)),
                        new CutRule(Kind.CHANGED, true, 140, 50, null));
        var later = preview(false, cutOn.plusDays(200), records);
        assertThat(later.met()).isTrue();
        assertThat(later.tally().waiting()).isZero();
    }

    @Test
    void whatIsTooFewForEverSaysSo() {
        assertThat(preview(false, cutOn.plusDays(100), people(40, 2)).rules())
                .contains(
                        new CutRule(Kind.PERSONS, false, 40, 150, null),
                        new CutRule(Kind.CHANGED, false, 40, 50, null));
    }

    @Test
    void variablesComeWithTheirClassAndWhoSaidIt() {
        var preview = preview(false, cutOn.plusDays(100), people(160, 2));
        assertThat(preview.variables())
                .extracting(Variable::name)
                .contains("pref_grp", "sex")
                .doesNotContain("contact");
        assertThat(preview.confirmed()).containsExactly("sex");
    }

    @Test
    void aLookKeepsNothing() {
        var before = rows();
        preview(false, cutOn.plusDays(100), people(300, 2));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aCutThatIsStoppedLeavesNothingNotEvenTheSignature() {
        var signing = people.asSystem(() -> made.signing(study));
        var before = rows();
        for (int stop : List.of(0, 299, 300, 305, 311)) {
            assertThatThrownBy(() -> people.asSystem(() -> cutter.cut(
                            study,
                            false,
                            noon(cutOn.plusDays(100)),
                            signing,
                            source(people(300, 2)),
                            new StopAfter(stop)::told)))
                    .isInstanceOf(CancellationException.class);
            assertThat(rows()).as("stopped at %s", stop).isEqualTo(before);
        }
        people.asSystem(() ->
                cutter.cut(study, false, noon(cutOn.plusDays(100)), signing, source(people(300, 2)), progress -> {}));
        assertThat(rows()).isNotEqualTo(before);
    }

    private static final class StopAfter {
        private int left;

        StopAfter(int calls) {
            left = calls;
        }

        void told(long done) {
            if (left-- == 0) {
                throw new CancellationException();
            }
        }
    }

    private VintagePreview preview(boolean documents, LocalDate today, List<ApprovedInterview> records) {
        return people.asSystem(() -> cutter.preview(study, documents, noon(today), source(records), progress -> {}));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    /** Vintages, columns, keys, charges and signatures there are. */
    private List<Integer> rows() {
        return sql.sql("""
                        select (select count(*)::int from analysis.vintage where study = :study) as vintages,
                               (select count(*)::int from analysis.vintage_column c
                                  join analysis.vintage v on v.id = c.vintage where v.study = :study),
                               (select count(*)::int from analysis.charge where study = :study),
                               (select count(*)::int from analysis.cut_proposal where study = :study and agreed),
                               (select count(*)::int from crypto.vintage where study = :code)""")
                .param("study", study.id().value())
                .param("code", study.code())
                .query((row, n) -> List.of(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)))
                .single();
    }
}
