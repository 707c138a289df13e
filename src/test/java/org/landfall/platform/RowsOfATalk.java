package org.landfall.platform;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.interview.Talks;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A talk with a row in every table, and a hand that reaches for it in SQL as anybody. */
@Lazy // benches start the application beside these classes and without the owner's eyes
@Component
class RowsOfATalk {
    /** Every table that hangs on an interview or a person, and how a row of it is found. */
    private static final List<String> OF_ONE_TALK = List.of(
            "interview.interview where id = :interview",
            "interview.appointment where respondent_id = :respondent",
            "interview.attachment where interview_id = :interview",
            "interview.attachment_chunk where attachment_id = :interview",
            "interview.care_note where interview_id = :interview",
            "interview.distress_report where interview_id = :interview",
            "interview.counting where interview_id = :interview",
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
            "respondent.recontact where respondent_id = :respondent",
            "respondent.vault_entry where respondent_id = :respondent",
            "respondent.withdrawal_code where respondent_id = :respondent",
            "respondent.withdrawal_request where respondent_id = :respondent",
            "testimony.coding where interview_id = :interview",
            "testimony.quote where interview_id = :interview");

    /** Whose row it is, by its numbers. */
    record Rows(UUID interview, UUID respondent) {}

    private final JdbcClient jdbc;
    private final JdbcClient everyRow;
    private final TransactionTemplate transaction;
    private final Talks talks;

    RowsOfATalk(
            JdbcClient jdbc,
            @Qualifier(TestHome.EVERY_ROW) JdbcClient everyRow,
            TransactionTemplate transaction,
            Talks talks) {
        this.jdbc = jdbc;
        this.everyRow = everyRow;
        this.transaction = transaction;
        this.talks = talks;
    }

    Rows of(Account own, Study study) {
        UUID interview = talks.begun(own, study).value();
        Rows rows = new Rows(interview, respondentOf(interview));
        fillAll(rows, respondentOf(talks.begun(own, study).value()));
        return rows;
    }

    private void fillAll(Rows rows, UUID earlier) {
        fill(
                rows,
                "insert into interview.appointment select gen_random_uuid(), :respondent, '1', study_id, site_id, interviewer_id,"
                        + " current_date, 'x', '', '' from interview.interview where id = :interview");
        fill(rows, "insert into interview.attachment (id, interview_id, header) values (:interview, :interview, '')");
        fill(rows, "insert into interview.attachment_chunk values (:interview, 1, '')");
        fill(
                rows,
                "insert into interview.care_note (id, interview_id, interviewer_id, talk_wished, shared)"
                        + " select id, id, interviewer_id, true, true from interview.interview where id = :interview");
        fill(
                rows,
                "insert into interview.distress_report (id, interview_id, interviewer_id)"
                        + " select id, id, interviewer_id from interview.interview where id = :interview");
        fill(
                rows,
                "insert into interview.document (interview_id, revision, sealed, entries) values (:interview, 1, '', 0)");
        fill(rows, "insert into interview.fee_allowed (interview_id, allowed_by) values (:interview, :interview)");
        fill(rows, "insert into interview.query (id, interview_id) values (:interview, :interview)");
        fill(
                rows,
                "insert into interview.query_message (query_id, number, author_id, sealed) values (:interview, 1, :interview, '')");
        fill(
                rows,
                "insert into interview.reading (interview_id, revision, stage, reader_id, sealed)"
                        + " values (:interview, 1, 1, :interview, '')");
        fill(
                rows,
                "insert into interview.source (interview_id, revision, sealed) values (:interview, 1, '') on conflict do nothing");
        fill(rows, "insert into respondent.consent (respondent_id, number, sealed) values (:respondent, 1000, '')");
        fill(
                rows,
                "insert into interview.counting select id, 1, study_id, '' from interview.interview where id = :interview");
        fill(
                rows,
                "insert into respondent.met_token select id, study_id, 'NAME_YEAR', sha256(id::text::bytea)"
                        + " from respondent.respondent where id = :respondent");
        fill(
                rows,
                "insert into respondent.withdrawal_code (respondent_id, code) values (:respondent, uuid_send(:respondent))");
        fill(
                rows,
                "insert into respondent.recontact (id, respondent_id, reason, keyset_id, data_key, note, asked_by, asked_at)"
                        + " values (:interview, :respondent, 'OTHER', '', '', '', :interview, now())");
        fill(
                rows,
                "insert into respondent.vault_entry select id, study_id, '{}', 1, '', now(), id, '', ''"
                        + " from respondent.respondent where id = :respondent");
        fill(rows, "insert into respondent.withdrawal_request (respondent_id) values (:respondent)");
        fill(
                rows,
                "insert into testimony.coding (interview_id, revision, coder_id, number, sealed)"
                        + " values (:interview, 1, :interview, 1, '')");
        fill(
                rows,
                "insert into testimony.quote (id, interview_id, number, state, sealed, proposed_by)"
                        + " values (:interview, :interview, 1, 'PROPOSED', '', :interview)");
        everyRow.sql(
                        "insert into respondent.met_before (respondent_id, earlier_id, likeness, soon) values (?, ?, 'LIKELY', false)")
                .params(rows.respondent(), earlier)
                .update();
    }

    TreeMap<String, Long> seen(Rows rows, @Nullable UUID account, String role) {
        TreeMap<String, Long> seen = new TreeMap<>();
        OF_ONE_TALK.forEach(row -> seen.put(row, count(rows, account, role, row)));
        return seen;
    }

    static TreeMap<String, Long> all(long number) {
        TreeMap<String, Long> all = new TreeMap<>();
        OF_ONE_TALK.forEach(table -> all.put(table, number));
        return all;
    }

    Long count(Rows rows, @Nullable UUID account, String role, String row) {
        return as(
                account,
                role,
                () -> bound(rows, "select count(*) from " + row, account)
                        .query(Long.class)
                        .single());
    }

    int changed(Rows rows, UUID account, String role, String sql) {
        return as(account, role, () -> bound(rows, sql, account).update());
    }

    /** What is done is undone. */
    <T> T as(@Nullable UUID account, String role, Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            act(account, role);
            return work.get();
        }));
    }

    void act(@Nullable UUID account, String role) {
        jdbc.sql("select set_config('app.account', ?, true), set_config('app.role', ?, true)")
                .params(account == null ? "" : account.toString(), role)
                .query()
                .singleRow();
    }

    private JdbcClient.StatementSpec bound(Rows rows, String sql, @Nullable UUID account) {
        return jdbc.sql(sql)
                .param("interview", rows.interview())
                .param("respondent", rows.respondent())
                .param("account", account);
    }

    private void fill(Rows rows, String sql) {
        everyRow.sql(sql)
                .param("interview", rows.interview())
                .param("respondent", rows.respondent())
                .update();
    }

    private UUID respondentOf(UUID id) {
        return everyRow.sql("select respondent_id from interview.interview where id = ?")
                .param(id)
                .query(UUID.class)
                .single();
    }
}
