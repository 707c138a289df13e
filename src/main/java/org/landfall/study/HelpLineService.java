package org.landfall.study;

import java.util.Map;
import org.landfall.access.AssignedStudies;
import org.landfall.access.CurrentAccount;
import org.landfall.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The numbers to call in each study. */
@Service
@Transactional
public class HelpLineService {
    private final JdbcClient database;
    private final AssignedStudies assigned;
    private final CurrentAccount account;
    private final AuditLog audit;

    HelpLineService(JdbcClient database, AssignedStudies assigned, CurrentAccount account, AuditLog audit) {
        this.database = database;
        this.assigned = assigned;
        this.account = account;
        this.audit = audit;
    }

    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    @Transactional(readOnly = true)
    public HelpLines of(StudyId study) {
        return database.sql("select on_call, emergency from study.help_lines where study_id = ? and "
                        + AssignedStudies.only("study_id"))
                .param(study.value())
                .query((row, number) -> new HelpLines(row.getString(1), row.getString(2)))
                .optional()
                .orElse(HelpLines.NONE);
    }

    @PreAuthorize("hasRole('CUSTODIAN')")
    public void set(StudyId study, HelpLines lines) {
        assigned.require(study.value());
        database.sql("""
                        insert into study.help_lines (study_id, on_call, emergency) values (?, ?, ?)
                        on conflict (study_id) do update set on_call = excluded.on_call, emergency = excluded.emergency""")
                .params(study.value(), lines.onCall(), lines.emergency())
                .update();
        audit.record(account.id().toString(), "study.helpLinesSet", study.toString(), Map.of());
    }
}
