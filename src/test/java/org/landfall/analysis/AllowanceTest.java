package org.landfall.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.analysis.ReleaseOutcome.Released;
import org.landfall.analysis.ReleaseOutcome.Unpaid;
import org.landfall.disclosure.Charge;
import org.landfall.disclosure.Permission.StudySpent;
import org.landfall.disclosure.Permission.TwoCustodiansNeeded;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** A study that has told all it may without further consent. */
@LandfallTest
class AllowanceTest {
    private static final String REASON = "The first preference is not answered yet";

    @Autowired
    AllowanceService allowances;

    @Autowired
    AnalysisService analysis;

    @Autowired
    ChargeStore charges;

    @Autowired
    TestVintages vintages;

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
    private Study study;
    private Account first;
    private Account second;
    private Account researcher;

    @BeforeEach
    void spent() {
        vintage = vintages.cut(300);
        study = new Study(vintage.study(), vintage.studyCode(), "Test", "test");
        first = people.active(Role.CUSTODIAN);
        second = people.active(Role.CUSTODIAN);
        researcher = people.active(Role.RESEARCHER);
        spend(36);
    }

    @Test
    void twoCustodiansLiftTheSoftLimitUpToTheHardOne() {
        assertThat(why()).isEqualTo(new TwoCustodiansNeeded(36));
        assertThat(ask(first)).isEqualTo(AllowanceOutcome.ASKED);
        assertThat(why()).as("one is not enough").isEqualTo(new TwoCustodiansNeeded(36));
        assertThat(people.as(second, () -> allowances.agree(waiting()))).isEqualTo(AllowanceOutcome.AGREED);
        assertThat(release()).isInstanceOf(Released.class);
        spend(16 * 9);
        assertThat(why("age10")).isEqualTo(new StudySpent(144));
    }

    @Test
    void nobodyIsTheirOwnSecondCustodian() {
        ask(first);
        assertThat(people.as(first, () -> allowances.agree(waiting()))).isEqualTo(AllowanceOutcome.SAME_PERSON);
        assertThat(why()).isEqualTo(new TwoCustodiansNeeded(36));
        assertThatThrownBy(() -> decided(first, true, first)).hasStackTraceContaining("check constraint");
    }

    @Test
    void theDatabaseLetsNobodyAskOrAgreeInTheNameOfAnother() {
        assertThatThrownBy(() ->
                        written(first, """
                        insert into analysis.allowance (id, study, reason, asked_by, asked_at)
                        values (gen_random_uuid(), ?, 'x', ?, now())""", study.id().value(), second.id().value()))
                .hasStackTraceContaining("row-level security");
        ask(first);
        assertThatThrownBy(() -> decided(first, true, second)).hasStackTraceContaining("row-level security");
    }

    @Test
    void theDatabaseTakesNoneThatIsAgreedAlready() {
        assertThatThrownBy(() -> written(
                        first,
                        """
                        insert into analysis.allowance
                            (id, study, reason, asked_by, asked_at, agreed, decided_by, decided_at)
                        values (gen_random_uuid(), ?, 'x', ?, now(), true, ?, now())""",
                        study.id().value(),
                        first.id().value(),
                        second.id().value()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void theDatabaseKeepsWhatWasDecidedAsItIs() {
        ask(first);
        people.as(second, () -> allowances.decline(waiting()));
        assertThat(decided(second, true, second)).isZero();
        assertThat(decided(first, false, first)).isZero();
    }

    @Test
    void whatIsDeclinedCanBeAskedAgainAndStaysInTheHistory() {
        ask(first);
        var id = waiting();
        assertThat(people.as(second, () -> allowances.decline(id))).isEqualTo(AllowanceOutcome.DECLINED);
        assertThat(people.as(second, () -> allowances.agree(id))).isEqualTo(AllowanceOutcome.GONE);
        assertThat(ask(first)).isEqualTo(AllowanceOutcome.ASKED);
        assertThat(ask(second)).isEqualTo(AllowanceOutcome.STANDS_ALREADY);
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void itTakesAReason() {
        assertThat(people.as(first, () -> allowances.ask(study, "  "))).isEqualTo(AllowanceOutcome.REASON);
        assertThat(people.as(first, () -> allowances.ask(study, "x".repeat(501))))
                .isEqualTo(AllowanceOutcome.REASON);
        assertThat(rows()).isZero();
    }

    @Test
    void theLogSaysWhoAndNotWhy() {
        ask(first);
        people.as(second, () -> allowances.agree(waiting()));
        var lines = sql.sql(
                        "select actor || ' ' || action || ' ' || details from audit.event where subject = ? order by seq")
                .param(study.id().toString())
                .query(String.class)
                .list();
        assertThat(lines)
                .anyMatch(line -> line.startsWith(first.id() + " allowance.asked"))
                .anyMatch(line -> line.startsWith(second.id() + " allowance.agreed"))
                .noneMatch(line -> line.contains("preference"));
    }

    @Test
    void onlyCustodiansDecide() {
        assertThatThrownBy(() -> ask(researcher)).isInstanceOf(AccessDeniedException.class);
        ask(first);
        var id = waiting();
        assertThatThrownBy(() -> people.as(researcher, () -> allowances.agree(id)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private int decided(Account by, boolean agreed, Account name) {
        return written(
                by,
                "update analysis.allowance set agreed = ?, decided_by = ?, decided_at = now() where study = ?",
                agreed,
                name.id().value(),
                study.id().value());
    }

    private int written(Account by, String statement, Object... values) {
        return people.as(
                by,
                () -> Objects.requireNonNull(transaction.execute(
                        status -> own.sql(statement).params(values).update())));
    }

    private AllowanceOutcome ask(Account custodian) {
        return people.as(custodian, () -> allowances.ask(study, REASON));
    }

    private UUID waiting() {
        return people.as(
                first,
                () -> Objects.requireNonNull(allowances.standing().get(study.id()))
                        .id());
    }

    private void spend(int times) {
        people.asSystem(() -> {
            for (int i = 0; i < times; i++) {
                charges.add(vintage.study(), vintage.id(), null, new Charge(Set.of(), 3), Instant.now());
            }
            return times;
        });
    }

    private ReleaseOutcome release() {
        return people.as(researcher, () -> analysis.release(vintage.id(), List.of("sex")));
    }

    private Object why(String... names) {
        var wish = names.length == 0 ? List.of("sex") : List.of(names);
        return ((Unpaid) people.as(researcher, () -> analysis.release(vintage.id(), wish))).why();
    }

    private int rows() {
        return sql.sql("select count(*) from analysis.allowance where study = ?")
                .param(study.id().value())
                .query(Integer.class)
                .single();
    }
}
