package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landfall.LandfallTest;
import org.landfall.access.Account;
import org.landfall.interview.Talks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Straight in SQL, as the application's role and past every service: nobody is shown another's rows. */
@LandfallTest
class RowBordersTest {
    private static final UUID SYSTEM = new UUID(0, 0);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RowsOfATalk hand;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Talks talks;

    private Account own;
    private Account foreign;
    private RowsOfATalk.Rows rows;

    @BeforeEach
    void aTalkWithARowInEveryTable() {
        own = talks.interviewer();
        foreign = talks.interviewer();
        rows = hand.of(own, talks.study(false));
    }

    @Test
    void anInterviewerSeesTheOwnAndNothingOfAnother() {
        assertThat(hand.seen(rows, own.id().value(), "INTERVIEWER")).isEqualTo(RowsOfATalk.all(1));
        assertThat(hand.seen(rows, foreign.id().value(), "INTERVIEWER")).isEqualTo(RowsOfATalk.all(0));
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "ADMIN, 0", "RESEARCHER, 0", "INTERVIEWER, 0", "CUSTODIAN, 0", "SYSTEM, 1"})
    void whoNeitherInterviewsNorAnswersForTheRecordsSeesNothing(String role, int seen) {
        assertThat(hand.seen(rows, role.isEmpty() ? null : SYSTEM, role)).isEqualTo(RowsOfATalk.all(seen));
    }

    @Test
    void theOwnAccountInAnotherRoleSeesNothing() {
        assertThat(hand.seen(rows, own.id().value(), "RESEARCHER")).isEqualTo(RowsOfATalk.all(0));
        assertThat(hand.seen(rows, own.id().value(), "")).isEqualTo(RowsOfATalk.all(0));
    }

    @Test
    void nobodyChangesMovesOrAddsToAnothersTalk() {
        UUID intruder = foreign.id().value();
        assertThat(hand.changed(
                        rows,
                        intruder,
                        "INTERVIEWER",
                        "update interview.interview set state = 'COMPLETED' where id = :interview"))
                .isZero();
        assertThat(hand.changed(
                        rows,
                        intruder,
                        "INTERVIEWER",
                        "delete from interview.preparation where interview_id = :interview"))
                .isZero();
        assertThat(hand.changed(
                        rows,
                        intruder,
                        "INTERVIEWER",
                        "update respondent.respondent set held_by = :account where id = :respondent"))
                .isZero();
        for (String sql : List.of(
                "insert into interview.journal (interview_id, seq, sealed) values (:interview, 1000, '')",
                "insert into respondent.consent (respondent_id, number, sealed) values (:respondent, 1001, '')")) {
            assertThatThrownBy(() -> hand.changed(rows, intruder, "INTERVIEWER", sql))
                    .hasStackTraceContaining("row-level security");
        }
        assertThatThrownBy(() -> hand.changed(
                        rows,
                        own.id().value(),
                        "INTERVIEWER",
                        "update interview.interview set interviewer_id = gen_random_uuid() where id = :interview"))
                .hasStackTraceContaining("row-level security");
    }

    @ParameterizedTest
    @CsvSource({"INTERVIEWER, 0", "ADMIN, 0", "'', 0"})
    void vintagesAreForThoseWhoAnalyse(String role, int seen) {
        for (String table :
                List.of("vintage", "vintage_variable", "vintage_column", "released_marginal", "released_cell")) {
            assertThat(hand.count(rows, own.id().value(), role, "analysis." + table))
                    .isEqualTo(seen);
        }
    }

    @Test
    void theCodeOfACardShowsItsOwnRowAndNoOther() {
        Long seen = hand.as(null, "", () -> {
            jdbc.sql("select set_config('app.code', encode(uuid_send(?), 'hex'), true)")
                    .param(rows.respondent())
                    .query(String.class)
                    .single();
            return jdbc.sql("select count(*) from respondent.withdrawal_code")
                    .query(Long.class)
                    .single();
        });
        assertThat(seen).isOne();
        assertThat(hand.count(rows, null, "", "respondent.withdrawal_code")).isZero();
    }

    @Test
    void withoutThePolicyTheAttackWouldSucceed() {
        Long seen = transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("set local role landfall").update();
            jdbc.sql("alter policy application on interview.interview using (true)")
                    .update();
            jdbc.sql("reset role").update();
            hand.act(foreign.id().value(), "INTERVIEWER");
            return jdbc.sql("select count(*) from interview.interview where id = ?")
                    .param(rows.interview())
                    .query(Long.class)
                    .single();
        });
        assertThat(seen).isOne();
    }

    @Test
    void everyTableOfAStudyAnInterviewOrAPersonHasBordersAndANewOneWithoutIsFound() {
        RoleCheck check = new RoleCheck(jdbc);
        assertThat(check.unguarded()).isEmpty();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("set local role landfall").update();
            jdbc.sql("create table study.forgotten (study_id uuid)").update();
            jdbc.sql("alter table interview.journal no force row level security")
                    .update();
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(check::refuseOpenTables)
                    .withMessageContaining("study.forgotten")
                    .withMessageContaining("interview.journal");
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(check::refuseTooMuch)
                    .withMessageContaining("through landfall");
        });
    }
}
