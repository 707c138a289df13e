package org.landfall.study;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

/** The studies of this installation. The first one, on the built-in instrument, is there from the first start. */
@Service
@Transactional
public class StudyService {
    static final String FIRST_CODE = "DC1";
    private static final int LONGEST_NAME = 80;

    private final JdbcClient database;
    private final AssignedStudies assigned;
    private final CurrentAccount account;
    private final AuditLog audit;

    StudyService(JdbcClient database, AssignedStudies assigned, CurrentAccount account, AuditLog audit) {
        this.database = database;
        this.assigned = assigned;
        this.account = account;
        this.audit = audit;
    }

    /** The studies one is assigned to, oldest first; administrators, who assign, see all. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<Study> all() {
        return database.sql(
                        "select id, code, name, form_id from study.study where (select access.acting_role()) = 'ADMIN' or "
                                + AssignedStudies.only("id") + " order by created_at, code")
                .query((row, n) -> new Study(
                        new StudyId(row.getObject("id", UUID.class)),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("form_id")))
                .list();
    }

    /**
     * Begins a study on an instrument. Which version of it an interview runs on is settled when the interview begins.
     *
     * @param formId an instrument with a published version; the caller sees to it
     */
    @PreAuthorize("hasRole('CUSTODIAN')")
    public StudyOutcome begin(String name, String formId) {
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST_NAME) {
            return new StudyOutcome.Refused("study.refused.name");
        }
        List<Study> before = all();
        if (before.stream().anyMatch(study -> study.name().equalsIgnoreCase(wanted))) {
            return new StudyOutcome.Refused("study.refused.taken");
        }
        Study study = insertNew(wanted, formId, before);
        audit.record(account.id().toString(), "study.begun", study.code(), Map.of("form", formId));
        String self = account.id().toString();
        audit.record(self, "assignment.given", self, Map.of("study", study.id().toString(), "leads", "false"));
        return new StudyOutcome.Begun(study);
    }

    /** Studies that one does not see have codes too: whichever is taken already is passed over. */
    private Study insertNew(String name, String formId, List<Study> before) {
        Set<String> taken = before.stream().map(Study::code).collect(Collectors.toCollection(HashSet::new));
        while (true) {
            Study study = new Study(new StudyId(UUID.randomUUID()), StudyCode.of(name, taken), name, formId);
            if (insert(study)) {
                return study;
            }
            taken.add(study.code());
        }
    }

    /** The studies in which an interview counts only after a second custodian has read it too. */
    @PreAuthorize("hasRole('CUSTODIAN')")
    @Transactional(readOnly = true)
    public Set<StudyId> wantingSecondReader() {
        return Set.copyOf(
                database.sql("select id from study.study where second_reader and " + AssignedStudies.only("id"))
                        .query((row, number) -> new StudyId(row.getObject(1, UUID.class)))
                        .list());
    }

    @PreAuthorize("hasRole('CUSTODIAN')")
    public void wantSecondReader(Study study, boolean wanted) {
        assigned.require(study.id().value());
        secondReader(study, wanted);
        audit.record(
                account.id().toString(), "study.changed", study.code(), Map.of("secondReader", String.valueOf(wanted)));
    }

    private void secondReader(Study study, boolean wanted) {
        database.sql("update study.study set second_reader = ? where id = ?")
                .params(wanted, study.id().value())
                .update();
    }

    void createFirst(String name, String formId, boolean wantsSecondReader) {
        Study first = new Study(new StudyId(UUID.randomUUID()), FIRST_CODE, name, formId);
        if (insert(first)) {
            secondReader(first, wantsSecondReader);
            audit.record("system", "study.begun", FIRST_CODE, Map.of("form", formId));
        }
    }

    /** False when another study took the code first. */
    private boolean insert(Study study) {
        return database.sql("""
                        insert into study.study (id, code, name, form_id) values (?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(study.id().value(), study.code(), study.name(), study.formId())
                        .update()
                == 1;
    }
}
