package org.landfall.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.analysis.Plan.Price;
import org.landfall.analysis.ReleaseOutcome.Released;
import org.landfall.analysis.ReleaseOutcome.Retired;
import org.landfall.crypto.SealBrokenException;
import org.landfall.crypto.VintageKeys;
import org.landfall.interview.Talks;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two custodians end a vintage of which one table was released. */
@LandfallTest
class RetirementTest {
    private static final String REASON = "The study is over";

    @Autowired
    RetirementService retirements;

    @Autowired
    AnalysisService analysis;

    @Autowired
    VintageCutter cutter;

    @Autowired
    VintageKeys keys;

    @Autowired
    TestVintages vintages;

    @Autowired
    Talks talks;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient own;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient sql;

    private Vintage vintage;
    private Account first;
    private Account second;
    private Account researcher;
    private List<Integer> released;
    private UUID wish;

    @BeforeEach
    void oneAsksForIt() {
        vintage = vintages.cut(300);
        first = people.active(Role.CUSTODIAN);
        second = people.active(Role.CUSTODIAN);
        researcher = people.active(Role.RESEARCHER);
        released = cells();
        assertThat(people.as(first, () -> retirements.ask(vintage.id(), REASON)))
                .isEqualTo(RetirementOutcome.ASKED);
        wish = people.as(
                first,
                () -> Objects.requireNonNull(retirements.waiting().get(vintage.id()))
                        .id());
    }

    @Test
    void theKeyIsDestroyedTheColumnsAreGoneAndWhatWasReleasedStays() {
        assertThat(agree(second)).isEqualTo(RetirementOutcome.RETIRED);
        assertThat(columns()).isZero();
        assertThatThrownBy(() -> keys.open(vintage.id().value())).isInstanceOf(SealBrokenException.class);
        assertThat(cells()).isEqualTo(released);
        assertThat(people.as(researcher, () -> analysis.release(vintage.id(), List.of("age10"))))
                .isEqualTo(new Retired());
        assertThat(people.as(researcher, () -> analysis.plan(vintage.id(), List.of(List.of("age10"), List.of("sex"))))
                        .steps())
                .extracting(Plan.Step::price)
                .containsExactly(new Price.Refused(new Retired()), new Price.Free());
        assertThat(people.as(second, () -> retirements.ask(vintage.id(), REASON)))
                .isEqualTo(RetirementOutcome.STANDS_ALREADY);
    }

    @Test
    void theDatabaseTakesNoNewTableOfARetiredVintage() {
        agree(second);
        assertThatThrownBy(() -> people.as(
                        researcher,
                        () -> transaction.execute(status ->
                                own.sql("""
                                insert into analysis.released_marginal (id, vintage, variables, released_at, released_by)
                                values (gen_random_uuid(), ?, '{age10}', now(), 'x')""").param(vintage.id().value()).update())))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void afterARetiredVintageOnlyLaterTalksAreNew() {
        agree(second);
        var study = new Study(vintage.study(), vintage.studyCode(), "Test", "test");
        var records = TestRecords.people(400, 2);
        var later = LocalDate.ofInstant(vintage.cutAt(), ZoneOffset.UTC).plusDays(1);
        for (int i = 0; i < 7; i++) {
            records.add(TestRecords.record(later, false, "yes", "self"));
        }
        Instant nextYear = later.plusDays(365).atStartOfDay().toInstant(ZoneOffset.UTC);
        var preview = people.asSystem(
                () -> cutter.preview(study, false, nextYear, TestRecords.source(records), progress -> {}));
        assertThat(preview.tally().changed()).isEqualTo(7);
    }

    @Test
    void nobodyRetiresAlone() {
        assertThat(agree(first)).isEqualTo(RetirementOutcome.SAME_PERSON);
        assertThat(columns()).isEqualTo(12);
        assertThatThrownBy(() -> decided(first, true, first)).hasStackTraceContaining("check constraint");
        assertThatThrownBy(() -> decided(first, true, second)).hasStackTraceContaining("row-level security");
    }

    @Test
    void theDatabaseTakesNoWishThatIsAgreedAlready() {
        assertThatThrownBy(() -> written(
                        first,
                        """
                        insert into analysis.retirement
                            (id, vintage, study, reason, asked_by, asked_at, agreed, decided_by, decided_at)
                        values (gen_random_uuid(), ?, ?, 'x', ?, now(), true, ?, now())""",
                        vintage.id().value(),
                        vintage.study().value(),
                        first.id().value(),
                        second.id().value()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void theDatabaseBringsNoRetiredVintageBack() {
        agree(second);
        assertThat(decided(first, false, first)).isZero();
        assertThat(decided(second, false, second)).isZero();
    }

    @Test
    void theDatabaseKeepsTheColumnsOfAVintageThatIsNotRetired() {
        int deleted = people.as(
                second,
                () -> Objects.requireNonNull(
                        transaction.execute(status -> own.sql("delete from analysis.vintage_column where vintage = ?")
                                .param(vintage.id().value())
                                .update())));
        assertThat(deleted).isZero();
        assertThatThrownBy(() -> people.as(
                        second,
                        () -> transaction.execute(
                                status -> own.sql("update analysis.vintage set members = '' where id = ?")
                                        .param(vintage.id().value())
                                        .update())))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void whatIsDeclinedLeavesTheVintageAsItIs() {
        assertThat(people.as(second, () -> retirements.decline(wish))).isEqualTo(RetirementOutcome.DECLINED);
        assertThat(agree(second)).isEqualTo(RetirementOutcome.GONE);
        assertThat(columns()).isEqualTo(12);
    }

    @Test
    void aCustodianOfAnotherStudyFindsNoSuchVintage() {
        var stranger = people.active(Role.CUSTODIAN);
        people.worksOnlyIn(stranger, talks.study(false).id().value());
        assertThat(people.as(stranger, () -> retirements.ask(vintage.id(), REASON)))
                .isEqualTo(RetirementOutcome.GONE);
        assertThat(agree(stranger)).isEqualTo(RetirementOutcome.GONE);
    }

    @Test
    void theLogSaysWhoAndNotWhy() {
        agree(second);
        var lines = sql.sql(
                        "select actor || ' ' || action || ' ' || details from audit.event where subject = ? order by seq")
                .param(vintage.id().toString())
                .query(String.class)
                .list();
        assertThat(lines)
                .anyMatch(line -> line.startsWith(first.id() + " vintage.retirementAsked"))
                .anyMatch(line -> line.startsWith(second.id() + " vintage.retired "))
                .noneMatch(line -> line.contains(REASON));
    }

    private RetirementOutcome agree(Account custodian) {
        return people.as(custodian, () -> retirements.agree(wish));
    }

    private List<Integer> cells() {
        var table = ((Released) people.as(researcher, () -> analysis.release(vintage.id(), List.of("sex")))).table();
        return sql.sql("""
                        select y from analysis.released_cell c join analysis.released_marginal m on m.id = c.marginal
                         where m.vintage = ? order by c.position""")
                .param(table.vintage().id().value())
                .query(Integer.class)
                .list();
    }

    private int columns() {
        return sql.sql("select count(*) from analysis.vintage_column where vintage = ?")
                .param(vintage.id().value())
                .query(Integer.class)
                .single();
    }

    private int decided(Account by, boolean agreed, Account name) {
        return written(
                by,
                "update analysis.retirement set agreed = ?, decided_by = ?, decided_at = now() where id = ?",
                agreed,
                name.id().value(),
                wish);
    }

    private int written(Account by, String statement, Object... values) {
        return people.as(
                by,
                () -> Objects.requireNonNull(transaction.execute(
                        status -> own.sql(statement).params(values).update())));
    }
}
