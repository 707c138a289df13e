package org.landfall.study;

import java.util.List;
import java.util.UUID;
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

    private final JdbcClient database;
    private final AuditLog audit;

    StudyService(JdbcClient database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    /** All studies, oldest first. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<Study> all() {
        return database.sql("select id, code, name, form_id from study.study order by created_at, code")
                .query((row, n) -> new Study(
                        new StudyId(row.getObject("id", UUID.class)),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("form_id")))
                .list();
    }

    void createFirst(String name, String formId) {
        int created = database.sql("""
                        insert into study.study (id, code, name, form_id) values (?, ?, ?, ?)
                        on conflict (code) do nothing""")
                .params(UUID.randomUUID(), FIRST_CODE, name, formId)
                .update();
        if (created == 1) {
            audit.record("system", "study.created", FIRST_CODE, java.util.Map.of());
        }
    }
}
