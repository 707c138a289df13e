package org.landfall.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.landfall.access.AssignedStudies;
import org.landfall.access.CurrentAccount;
import org.landfall.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What custodians have said about who is counted in studies on forms of their own. */
@Service
@Transactional
public class CountingRules {
    private final JdbcClient database;
    private final AssignedStudies assigned;
    private final CurrentAccount account;
    private final AuditLog audit;

    CountingRules(JdbcClient database, AssignedStudies assigned, CurrentAccount account, AuditLog audit) {
        this.database = database;
        this.assigned = assigned;
        this.account = account;
        this.audit = audit;
    }

    @PreAuthorize("hasRole('CUSTODIAN')")
    @Transactional(readOnly = true)
    public Optional<CountingRule> of(StudyId study) {
        return database.sql(
                        "select consent, agreed, frame, frame_answers from study.counting_rule where study_id = ? and "
                                + AssignedStudies.only("study_id"))
                .param(study.value())
                .query((row, n) -> rule(row))
                .optional();
    }

    /** Of every study for which one was said. */
    @PreAuthorize("hasRole('CUSTODIAN')")
    @Transactional(readOnly = true)
    public Map<StudyId, CountingRule> all() {
        return database
                .sql("select consent, agreed, frame, frame_answers, study_id from study.counting_rule where "
                        + AssignedStudies.only("study_id"))
                .query((row, n) -> Map.entry(new StudyId(row.getObject("study_id", UUID.class)), rule(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The caller sees to it that the study's form has these questions and answers. */
    @PreAuthorize("hasRole('CUSTODIAN')")
    public void set(Study study, CountingRule rule) {
        assigned.require(study.id().value());
        String by = account.id().toString();
        database.sql("""
                        insert into study.counting_rule (study_id, consent, agreed, frame, frame_answers, set_by)
                        values (:study, :consent, :agreed, :frame, :counted, cast(:by as uuid))
                        on conflict (study_id) do update set consent = excluded.consent, agreed = excluded.agreed,
                            frame = excluded.frame, frame_answers = excluded.frame_answers,
                            set_by = excluded.set_by, set_at = now()""")
                .param("study", study.id().value())
                .param("consent", rule.consent())
                .param("agreed", rule.agreed().toArray(String[]::new))
                .param("frame", rule.frame(), java.sql.Types.VARCHAR)
                .param("counted", rule.counted().toArray(String[]::new))
                .param("by", by)
                .update();
        audit.record(by, "counting.set", study.code(), Map.of("question", rule.consent()));
    }

    private static CountingRule rule(ResultSet row) throws SQLException {
        return new CountingRule(
                row.getString("consent"),
                Set.of((String[]) row.getArray("agreed").getArray()),
                row.getString("frame"),
                Set.of((String[]) row.getArray("frame_answers").getArray()));
    }
}
