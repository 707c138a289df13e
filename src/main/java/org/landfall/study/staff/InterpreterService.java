package org.landfall.study.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.landfall.access.CurrentAccount;
import org.landfall.access.SiteId;
import org.landfall.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of interpreters, one a place. Custodians keep it; whoever interviews chooses from it. */
@Service
@Transactional
public class InterpreterService {
    private final JdbcClient database;
    private final CurrentAccount account;
    private final AuditLog audit;

    InterpreterService(JdbcClient database, CurrentAccount account, AuditLog audit) {
        this.database = database;
        this.account = account;
        this.audit = audit;
    }

    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    @Transactional(readOnly = true)
    public List<RegisteredInterpreter> of(SiteId site) {
        return database.sql("select * from study.interpreter where site_id = ? order by lower(code), id")
                .param(site.value())
                .query(InterpreterService::interpreter)
                .list();
    }

    /** A new entry, or the same one changed. False when another entry of the place has the code; then nothing is stored. */
    @PreAuthorize("hasRole('CUSTODIAN')")
    public boolean keep(RegisteredInterpreter interpreter) {
        if (taken(interpreter)) {
            return false;
        }
        Profile profile = interpreter.profile();
        database.sql("""
                        insert into study.interpreter (id, site_id, code, statement, sex, languages, interviewing, distress,
                                                       data_safety)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set code = excluded.code, statement = excluded.statement,
                            sex = excluded.sex, languages = excluded.languages, interviewing = excluded.interviewing,
                            distress = excluded.distress, data_safety = excluded.data_safety""")
                .param(1, interpreter.id().value())
                .param(2, interpreter.site().value())
                .param(3, interpreter.code())
                .param(4, interpreter.statement())
                .param(5, profile.sex().name())
                .param(6, ProfileRow.languages(profile))
                .param(7, profile.trained().get(Training.INTERVIEWING), Types.DATE)
                .param(8, profile.trained().get(Training.DISTRESS), Types.DATE)
                .param(9, profile.trained().get(Training.DATA_SAFETY), Types.DATE)
                .update();
        record("interpreter.kept", interpreter.id());
        return true;
    }

    @PreAuthorize("hasRole('CUSTODIAN')")
    public void remove(InterpreterId id) {
        database.sql("delete from study.interpreter where id = ?")
                .param(id.value())
                .update();
        record("interpreter.removed", id);
    }

    private boolean taken(RegisteredInterpreter interpreter) {
        return database.sql("""
                        select count(*) from study.interpreter
                         where site_id = ? and lower(code) = lower(?) and id <> ?""")
                        .params(
                                interpreter.site().value(),
                                interpreter.code(),
                                interpreter.id().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void record(String action, InterpreterId id) {
        audit.record(account.id().toString(), action, id.toString(), Map.of());
    }

    private static RegisteredInterpreter interpreter(ResultSet row, int number) throws SQLException {
        return new RegisteredInterpreter(
                new InterpreterId(row.getObject("id", UUID.class)),
                new SiteId(row.getObject("site_id", UUID.class)),
                row.getString("code"),
                row.getBoolean("statement"),
                ProfileRow.read(row));
    }
}
