package org.landfall.interview;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.landfall.access.CurrentAccount;
import org.landfall.audit.AuditLog;
import org.landfall.respondent.ConsentRecords;
import org.landfall.respondent.RespondentId;
import org.landfall.respondent.RespondentService;
import org.landfall.respondent.RowsDeleted;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes what was said in a talk: while it is being held, because the person wishes so, or because it did not come about.
 * The key goes too, so that no copy can be opened.
 */
@Service
@Transactional
public class DiscardService {
    private final JdbcClient database;
    private final ConsentRecords consents;
    private final RespondentService respondents;
    private final CurrentAccount account;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    DiscardService(
            JdbcClient database,
            ConsentRecords consents,
            RespondentService respondents,
            CurrentAccount account,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.database = database;
        this.consents = consents;
        this.respondents = respondents;
        this.account = account;
        this.audit = audit;
        this.events = events;
    }

    /**
     * What remains is that one record was withdrawn.
     *
     * @throws InterviewClosedException when it is no draft of the caller: what was handed in is withdrawn in another way
     */
    @PreAuthorize("hasRole('INTERVIEWER')")
    public void discard(InterviewId id) {
        RespondentId respondent = respondent("""
                        update interview.interview set state = 'WITHDRAWN', data_key = ''
                         where id = ? and interviewer_id = ? and state = 'DRAFT' returning respondent_id""", id);
        consents.erase(respondent);
        empty(id);
        events.publishEvent(new RowsDeleted(respondent));
        audit.record(account.id().toString(), "interview.discarded", id.toString(), Map.of());
    }

    /** What remains is the day, the site and why: neither the interview nor the pseudonym is there any more. */
    void close(InterviewId id, Ending ending) {
        run("""
            insert into interview.not_held (study_id, site_id, day, ending)
            select study_id, site_id, (started_at at time zone 'UTC')::date, '%s' from interview.interview where id = ?""".formatted(ending), id);
        empty(id);
        RespondentId respondent = respondent("""
                        delete from interview.interview
                         where id = ? and interviewer_id = ? and state = 'DRAFT' returning respondent_id""", id);
        consents.erase(respondent);
        respondents.forget(respondent);
        audit.record(account.id().toString(), "interview.closed", id.toString(), Map.of());
    }

    /** @throws InterviewClosedException when the statement found nothing */
    private RespondentId respondent(String sql, InterviewId id) {
        Optional<UUID> found = database.sql(sql)
                .params(id.value(), account.id().value())
                .query(UUID.class)
                .optional();
        return new RespondentId(found.orElseThrow(InterviewClosedException::new));
    }

    private void empty(InterviewId id) {
        run("""
            delete from interview.attachment_chunk c using interview.attachment a
             where c.attachment_id = a.id and a.interview_id = ?""", id);
        run("delete from interview.attachment where interview_id = ?", id);
        run("delete from interview.source where interview_id = ?", id);
        run("delete from interview.preparation where interview_id = ?", id);
        run("delete from interview.journal where interview_id = ?", id);
        run("update interview.distress_report set sealed = null where interview_id = ?", id);
        run("update interview.care_note set sealed = null where interview_id = ?", id);
    }

    private void run(String sql, InterviewId id) {
        database.sql(sql).param(id.value()).update();
    }
}
