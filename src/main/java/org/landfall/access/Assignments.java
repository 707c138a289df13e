package org.landfall.access;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.landfall.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of who works in which study, each change with its line in the log. */
@Repository
class Assignments {
    private final JdbcClient database;
    private final AssignableStudies studies;
    private final CurrentAccount current;
    private final AuditLog audit;

    Assignments(JdbcClient database, AssignableStudies studies, CurrentAccount current, AuditLog audit) {
        this.database = database;
        this.studies = studies;
        this.current = current;
        this.audit = audit;
    }

    List<Assignment> of(AccountId account) {
        return database.sql("select study_id, site_id from access.assignment where account_id = ? order by study_id")
                .param(account.value())
                .query((row, number) -> {
                    UUID site = row.getObject("site_id", UUID.class);
                    return new Assignment(
                            row.getObject("study_id", UUID.class), site == null ? null : new SiteId(site));
                })
                .list();
    }

    void give(AccountId account, Assignment assignment) {
        SiteId site = assignment.leads();
        database.sql("""
                        insert into access.assignment (account_id, study_id, site_id, lead) values (?, ?, ?, ?)
                        on conflict (account_id, study_id) do update set site_id = excluded.site_id, lead = excluded.lead""")
                .param(1, account.value())
                .param(2, assignment.study())
                .param(3, site == null ? null : site.value(), Types.OTHER)
                .param(4, site != null)
                .update();
        record("assignment.given", account, assignment);
    }

    void take(AccountId account, Assignment assignment) {
        database.sql("delete from access.assignment where account_id = ? and study_id = ?")
                .params(account.value(), assignment.study())
                .update();
        record("assignment.taken", account, assignment);
    }

    /** Somebody new begins where it was said, or in the only study there is. */
    void begin(AccountId account, Invitation invitation) {
        if (invitation.role() == Role.ADMIN) {
            return;
        }
        List<AssignableStudy> all = studies.all();
        all.stream()
                .filter(study -> all.size() == 1 || invitation.studies().contains(study.id()))
                .forEach(study -> give(account, new Assignment(study.id(), null)));
    }

    private void record(String act, AccountId account, Assignment assignment) {
        audit.record(
                current.id().toString(),
                act,
                account.toString(),
                Map.of(
                        "study", assignment.study().toString(),
                        "leads", String.valueOf(assignment.leads() != null)));
    }
}
