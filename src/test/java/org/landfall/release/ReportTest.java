package org.landfall.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.Attempt;
import org.landfall.analysis.TestVintages;
import org.landfall.analysis.Vintage;
import org.landfall.disclosure.attack.Attack;
import org.landfall.disclosure.attack.Progress;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LandfallTest
class ReportTest {
    @Autowired
    ReportService service;

    @Autowired
    Reports reports;

    @Autowired
    AnalysisService analysis;

    @Autowired
    TestVintages vintages;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient everyRow;

    private Vintage vintage;
    private Account custodian;

    @BeforeEach
    void aVintageOfWhichATableIsReleased() {
        vintage = vintages.cut(200);
        custodian = people.active(Role.CUSTODIAN);
        people.as(people.active(Role.RESEARCHER), () -> analysis.release(vintage.id(), List.of("sex")));
    }

    @Test
    void aReportSaysWhatTheAttacksReachedWhatWasToldAndHowMuchIsLow() {
        var made = people.as(custodian, () -> service.make(vintage.id(), Progress.NONE));
        var kept = people.as(custodian, () -> service.last().get(vintage.id()));
        assertThat(kept).usingRecursiveComparison().ignoringFields("madeAt").isEqualTo(made);
        assertThat(made.findings()).extracting(Attempt::attack).containsExactly(Attack.values());
        assertThat(made.held()).isTrue();
        assertThat(made.tables()).isOne();
        assertThat(made.low()).isBetween(0, made.cells());
        assertThat(made.questions()).singleElement().satisfies(sex -> {
            assertThat(sex.tables()).isOne();
            assertThat(sex.accuracy()).isBetween(0.5, 0.7);
        });
        assertThat(everyRow.sql("select details::text from audit.event where action = 'report.made' and subject = ?")
                        .param(vintage.id().toString())
                        .query(String.class)
                        .single())
                .contains("held");
    }

    @Test
    void whatIsStoppedLeavesNothing() {
        assertThatThrownBy(() -> people.as(custodian, () -> service.make(vintage.id(), (attack, done, of) -> false)))
                .isInstanceOf(CancellationException.class);
        assertThat(people.as(custodian, service::last)).doesNotContainKey(vintage.id());
    }

    @Test
    void oneAttackThatBeatsItsBoundFailsTheReportInTheDatabaseToo() {
        keep(report(false, false));
        assertThat(people.as(
                                custodian,
                                () -> Objects.requireNonNull(service.last().get(vintage.id())))
                        .held())
                .isFalse();
        assertThatThrownBy(() -> keep(report(false, true))).hasStackTraceContaining("check constraint");
    }

    @Test
    void aReportIsNeverChangedTakenOutOrMadeInAnothersName() {
        keep(report(true, true));
        for (var attack : List.of("delete from release.report", "update release.report set seed = 1")) {
            assertThatThrownBy(() -> people.as(custodian, () -> written(attack)))
                    .hasStackTraceContaining("permission denied");
        }
        var other = people.active(Role.CUSTODIAN);
        assertThatThrownBy(() -> people.as(other, () -> {
                    transaction.executeWithoutResult(_ -> reports.add(report(true, true), vintage.study()));
                    return vintage;
                }))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void aCustodianOfAnotherStudySeesNoReport() {
        keep(report(true, true));
        var stranger = people.active(Role.CUSTODIAN);
        people.worksOnlyIn(stranger, vintages.cut(200).study().value());
        assertThat(people.as(stranger, service::last)).isEmpty();
    }

    private Report report(boolean attackHeld, boolean held) {
        var attempt = new Attempt(Attack.AVERAGING, 2000, attackHeld ? 0.6 : 0.9, 0.69, 0.03, attackHeld, 10);
        return new Report(
                UUID.randomUUID(),
                vintage.id(),
                custodian.id(),
                Instant.now(),
                1,
                1,
                3,
                1,
                0.6,
                List.of(attempt),
                List.of(),
                held);
    }

    private void keep(Report report) {
        people.as(custodian, () -> {
            transaction.executeWithoutResult(_ -> reports.add(report, vintage.study()));
            return report;
        });
    }

    private int written(String attack) {
        return Objects.requireNonNull(transaction.execute(_ -> jdbc.sql(attack).update()));
    }
}
