package org.landfall.respondent;

import java.util.List;
import java.util.Map;
import org.landfall.access.CurrentAccount;
import org.landfall.audit.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records of consent, sealed, only added to. Whoever holds the key of the interview has shown the right to read it.
 */
@Service
public class ConsentRecords {
    private static final List<String> TABLES = List.of(
            "consent", "withdrawal_code", "withdrawal_request", "met_token", "met_before", "vault_entry", "recontact");

    private final JdbcClient database;
    private final CurrentAccount account;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    ConsentRecords(JdbcClient database, CurrentAccount account, AuditLog audit, ApplicationEventPublisher events) {
        this.database = database;
        this.account = account;
        this.audit = audit;
        this.events = events;
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
            record(file, step);
            tell(file.respondent(), step);
        }
    }

    private void tell(RespondentId respondent, ConsentStep step) {
        switch (step) {
            case ConsentStep.Answered answered
            when answered.grant() != Grant.YES ->
                events.publishEvent(new ConsentNarrowed(respondent, answered.use(), answered.grant()));
            case ConsentStep.TakenBack back ->
                events.publishEvent(new ConsentNarrowed(respondent, back.use(), back.to()));
            case ConsentStep.Answered _, ConsentStep.Explained _, ConsentStep.Widened _ -> {}
        }
    }

    /** That something was given, taken back or widened; what it was is nobody's business here. */
    private void record(ConsentFile file, ConsentStep step) {
        String action = switch (step) {
            case ConsentStep.Explained _ -> "consent.explained";
            case ConsentStep.Answered _ -> "";
            case ConsentStep.TakenBack _ -> "consent.narrowed";
            case ConsentStep.Widened _ -> "consent.widened";
        };
        if (!action.isEmpty()) {
            audit.record(
                    account.id().toString(), action, file.respondent().value().toString(), Map.of());
        }
    }

    /** Goes with the record it belongs to, never by itself; so does the code that would lead to it, and by what it is recognised. */
    @PreAuthorize("hasRole('INTERVIEWER')")
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(RespondentId respondent) {
        for (String table : TABLES) {
            database.sql("delete from respondent." + table + " where respondent_id = ?")
                    .param(respondent.value())
                    .update();
        }
        database.sql("delete from respondent.met_before where earlier_id = ?")
                .param(respondent.value())
                .update();
    }
}
