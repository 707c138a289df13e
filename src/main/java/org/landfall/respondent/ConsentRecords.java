package org.landfall.respondent;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records of consent, sealed, only added to. Whoever holds the key of the interview has shown the right to read it; the
 * audit line is that of the act by which something was agreed or taken back, in the same transaction.
 */
@Service
public class ConsentRecords {
    private final JdbcClient database;

    ConsentRecords(JdbcClient database) {
        this.database = database;
    }

    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    @Transactional(readOnly = true)
    public Consent of(ConsentFile file) {
        return new Consent(database.sql(
                        "select number, at, sealed from respondent.consent where respondent_id = ? order by number")
                .param(file.respondent().value())
                .query((row, n) -> new Consent.Line(
                        row.getTimestamp("at").toInstant(), file.open(row.getBytes("sealed"), row.getInt("number"))))
                .list());
    }

    /** Adds lines behind all others; a second writer at the same moment fails instead of taking the same number. */
    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(ConsentFile file, List<ConsentStep> steps) {
        int last = database.sql("select coalesce(max(number), 0) from respondent.consent where respondent_id = ?")
                .param(file.respondent().value())
                .query(Integer.class)
                .single();
        for (ConsentStep step : steps) {
            last++;
            database.sql("insert into respondent.consent (respondent_id, number, sealed) values (?, ?, ?)")
                    .params(file.respondent().value(), last, file.seal(step, last))
                    .update();
        }
    }

    /** Goes with the record it belongs to, never by itself. */
    @PreAuthorize("hasRole('INTERVIEWER')")
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(RespondentId respondent) {
        database.sql("delete from respondent.consent where respondent_id = ?")
                .param(respondent.value())
                .update();
    }
}
