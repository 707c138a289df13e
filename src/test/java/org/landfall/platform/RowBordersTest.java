package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.interview.Talks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Straight in SQL, as the application's role and past every service: nobody is shown another's rows. */
@LandfallTest
class RowBordersTest {
    private static final UUID SYSTEM = new UUID(0, 0);

    /** Every table that hangs on an interview or a person, and how a row of it is found. */
    private static final List<String> OF_ONE_TALK = List.of(
            "interview.interview where id = :interview",
            "interview.appointment where respondent_id = :respondent",
            "interview.attachment where interview_id = :interview",
            "interview.attachment_chunk where attachment_id = :interview",
            "interview.care_note where interview_id = :interview",
            "interview.distress_report where interview_id = :interview",
            "interview.document where interview_id = :interview",
            "interview.fee_allowed where interview_id = :interview",
            "interview.journal where interview_id = :interview and seq = 1",
            "interview.preparation where interview_id = :interview",
            "interview.query where interview_id = :interview",
            "interview.query_message where query_id = :interview",
            "interview.reading where interview_id = :interview",
            "interview.source where interview_id = :interview",
            "respondent.respondent where id = :respondent",
            "respondent.consent where respondent_id = :respondent and number = 1000",
            "respondent.met_before where respondent_id = :respondent",
            "respondent.met_token where respondent_id = :respondent",
            "respondent.withdrawal_code where respondent_id = :respondent",
            "respondent.withdrawal_request where respondent_id = :respondent");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient everyRow;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Talks talks;

    private Account own;
    private Account foreign;
    private UUID interview;
    private UUID respondent;

    @BeforeEach
    void aTalkWithARowInEveryTable() {
        own = talks.interviewer();
        foreign = talks.interviewer();
        interview = talks.begun(own).value();
        respondent = respondentOf(interview);
        UUID earlier = respondentOf(talks.begun(own).value());
        fill(
                "insert into interview.appointment select gen_random_uuid(), :respondent, '1', study_id, site_id, interviewer_id,"
                        + " current_date, 'x', '', '' from interview.interview where id = :interview");
        fill("insert into interview.attachment (id, interview_id, header) values (:interview, :interview, '')");
        fill("insert into interview.attachment_chunk values (:interview, 1, '')");
        fill("insert into interview.care_note (id, interview_id, interviewer_id, talk_wished, shared)"
                + " select id, id, interviewer_id, true, true from interview.interview where id = :interview");
        fill("insert into interview.distress_report (id, interview_id, interviewer_id)"
                + " select id, id, interviewer_id from interview.interview where id = :interview");
        fill("insert into interview.document (interview_id, revision, sealed, entries) values (:interview, 1, '', 0)");
        fill("insert into interview.fee_allowed (interview_id, allowed_by) values (:interview, :interview)");
        fill("insert into interview.query (id, interview_id) values (:interview, :interview)");
        fill(
                "insert into interview.query_message (query_id, number, author_id, sealed) values (:interview, 1, :interview, '')");
        fill("insert into interview.reading (interview_id, revision, stage, reader_id, sealed)"
                + " values (:interview, 1, 1, :interview, '')");
        fill(
                "insert into interview.source (interview_id, revision, sealed) values (:interview, 1, '') on conflict do nothing");
        fill("insert into respondent.consent (respondent_id, number, sealed) values (:respondent, 1000, '')");
        fill("insert into respondent.met_token select id, study_id, 'NAME_YEAR', sha256(id::text::bytea)"
                + " from respondent.respondent where id = :respondent");
        fill(
                "insert into respondent.withdrawal_code (respondent_id, code) values (:respondent, uuid_send(:respondent))");
        fill("insert into respondent.withdrawal_request (respondent_id) values (:respondent)");
        everyRow.sql(
                        "insert into respondent.met_before (respondent_id, earlier_id, likeness, soon) values (?, ?, 'LIKELY', false)")
                .params(respondent, earlier)
                .update();
    }

    @Test
    void anInterviewerSeesTheOwnAndNothingOfAnother() {
        assertThat(seen(own.id().value(), "INTERVIEWER")).isEqualTo(all(1));
        assertThat(seen(foreign.id().value(), "INTERVIEWER")).isEqualTo(all(0));
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "ADMIN, 0", "RESEARCHER, 0", "INTERVIEWER, 0", "CUSTODIAN, 1", "SYSTEM, 1"})
    void whoNeitherInterviewsNorAnswersForTheRecordsSeesNothing(String role, int rows) {
        assertThat(seen(role.isEmpty() ? null : SYSTEM, role)).isEqualTo(all(rows));
    }

    @Test
    void theOwnAccountInAnotherRoleSeesNothing() {
        assertThat(seen(own.id().value(), "RESEARCHER")).isEqualTo(all(0));
        assertThat(seen(own.id().value(), "")).isEqualTo(all(0));
    }

    @Test
    void nobodyChangesMovesOrAddsToAnothersTalk() {
        UUID intruder = foreign.id().value();
        assertThat(changed(intruder, "update interview.interview set state = 'COMPLETED' where id = :interview"))
                .isZero();
        assertThat(changed(intruder, "delete from interview.preparation where interview_id = :interview"))
                .isZero();
        assertThat(changed(intruder, "update respondent.respondent set held_by = :account where id = :respondent"))
                .isZero();
        for (String sql : List.of(
                "insert into interview.journal (interview_id, seq, sealed) values (:interview, 1000, '')",
                "insert into respondent.consent (respondent_id, number, sealed) values (:respondent, 1001, '')")) {
            assertThatThrownBy(() -> changed(intruder, sql)).hasStackTraceContaining("row-level security");
        }
        assertThatThrownBy(() -> changed(
                        own.id().value(),
                        "update interview.interview set interviewer_id = gen_random_uuid() where id = :interview"))
                .hasStackTraceContaining("row-level security");
    }

    @ParameterizedTest
    @CsvSource({"INTERVIEWER, 0", "ADMIN, 0", "'', 0"})
    void vintagesAreForThoseWhoAnalyse(String role, int rows) {
        for (String table :
                List.of("vintage", "vintage_variable", "vintage_column", "released_marginal", "released_cell")) {
            assertThat(count(own.id().value(), role, "analysis." + table)).isEqualTo(rows);
        }
    }

    @Test
    void theCodeOfACardShowsItsOwnRowAndNoOther() {
        Long rows = as(null, "", () -> {
            jdbc.sql("select set_config('app.code', encode(uuid_send(?), 'hex'), true)")
                    .param(respondent)
                    .query(String.class)
                    .single();
            return jdbc.sql("select count(*) from respondent.withdrawal_code")
                    .query(Long.class)
                    .single();
        });
        assertThat(rows).isOne();
        assertThat(count(null, "", "respondent.withdrawal_code")).isZero();
    }

    @Test
    void withoutThePolicyTheAttackWouldSucceed() {
        Long rows = transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("set local role landfall").update();
            jdbc.sql("alter policy application on interview.interview using (true)")
                    .update();
            jdbc.sql("reset role").update();
            act(foreign.id().value(), "INTERVIEWER");
            return jdbc.sql("select count(*) from interview.interview where id = ?")
                    .param(interview)
                    .query(Long.class)
                    .single();
        });
        assertThat(rows).isOne();
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

    private TreeMap<String, Long> seen(@Nullable UUID account, String role) {
        TreeMap<String, Long> seen = new TreeMap<>();
        OF_ONE_TALK.forEach(rows -> seen.put(rows, count(account, role, rows)));
        return seen;
    }

    private static TreeMap<String, Long> all(long rows) {
        TreeMap<String, Long> all = new TreeMap<>();
        OF_ONE_TALK.forEach(table -> all.put(table, rows));
        return all;
    }

    private Long count(@Nullable UUID account, String role, String rows) {
        return as(
                account,
                role,
                () -> bound("select count(*) from " + rows, account)
                        .query(Long.class)
                        .single());
    }

    private int changed(UUID account, String sql) {
        return as(account, "INTERVIEWER", () -> bound(sql, account).update());
    }

    /** What is done is undone. */
    private <T> T as(@Nullable UUID account, String role, Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            act(account, role);
            return work.get();
        }));
    }

    private void act(@Nullable UUID account, String role) {
        jdbc.sql("select set_config('app.account', ?, true), set_config('app.role', ?, true)")
                .params(account == null ? "" : account.toString(), role)
                .query()
                .singleRow();
    }

    private JdbcClient.StatementSpec bound(String sql, @Nullable UUID account) {
        return jdbc.sql(sql)
                .param("interview", interview)
                .param("respondent", respondent)
                .param("account", account);
    }

    private void fill(String sql) {
        everyRow.sql(sql)
                .param("interview", interview)
                .param("respondent", respondent)
                .update();
    }

    private UUID respondentOf(UUID id) {
        return everyRow.sql("select respondent_id from interview.interview where id = ?")
                .param(id)
                .query(UUID.class)
                .single();
    }
}
