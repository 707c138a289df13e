package org.landfall.interview;

import java.util.Map;
import org.landfall.access.CurrentAccount;
import org.landfall.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes a talk while it is being held, because the person wishes so: everything that was said, every file, and the key
 * that could open a copy of them. What remains is that one record was withdrawn.
 */
@Service
@Transactional
public class DiscardService {
    private final JdbcClient database;
    private final CurrentAccount account;
    private final AuditLog audit;

    DiscardService(JdbcClient database, CurrentAccount account, AuditLog audit) {
        this.database = database;
        this.account = account;
        this.audit = audit;
    }

    /** @throws InterviewClosedException when it is no draft of the caller: what was handed in is withdrawn in another way */
    @PreAuthorize("hasRole('INTERVIEWER')")
    public void discard(InterviewId id) {
        boolean own = database.sql("""
                        update interview.interview set state = 'WITHDRAWN', data_key = ''
                         where id = ? and interviewer_id = ? and state = 'DRAFT'""").params(id.value(), account.id().value()).update() == 1;
        if (!own) {
            throw new InterviewClosedException();
        }
        run("""
            delete from interview.attachment_chunk c using interview.attachment a
             where c.attachment_id = a.id and a.interview_id = ?""", id);
        run("delete from interview.attachment where interview_id = ?", id);
        run("delete from interview.journal where interview_id = ?", id);
        run("update interview.distress_report set sealed = null where interview_id = ?", id);
        audit.record(account.id().toString(), "interview.discarded", id.toString(), Map.of());
    }

    private void run(String sql, InterviewId id) {
        database.sql(sql).param(id.value()).update();
    }
}
