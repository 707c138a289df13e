package org.landfall.interview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.landfall.access.AssignedStudies;
import org.landfall.access.CurrentAccount;
import org.landfall.audit.AuditLog;
import org.landfall.respondent.RespondentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people asked for with their cards, and by when it is to be done. */
@Service
@PreAuthorize("hasRole('CUSTODIAN')")
@Transactional
public class WithdrawalService {
    /** Whoever holds no key opens nothing. */
    private static final String GONE = """
            not exists (select from interview.interview i
                         where i.respondent_id = w.respondent_id and length(i.data_key) > 0)""";

    private final JdbcClient database;
    private final CurrentAccount account;
    private final AuditLog audit;

    WithdrawalService(JdbcClient database, CurrentAccount account, AuditLog audit) {
        this.database = database;
        this.account = account;
        this.audit = audit;
    }

    /** What was not carried out yet, what was asked first first. */
    @Transactional(readOnly = true)
    public List<WithdrawalLine> open() {
        return database.sql(
                        """
                        select w.respondent_id, r.pseudonym, r.created_at, w.asked_at, %s as gone
                          from respondent.withdrawal_request w join respondent.respondent r on r.id = w.respondent_id
                         where w.carried_out_at is null and\s""".formatted(GONE) + AssignedStudies.only("r.study_id") + " order by w.asked_at, r.pseudonym")
                .query((row, number) -> {
                    Instant asked = row.getTimestamp("asked_at").toInstant();
                    return new WithdrawalLine(
                            new RespondentId(row.getObject("respondent_id", UUID.class)),
                            row.getString("pseudonym"),
                            asked,
                            WithdrawalDeadline.of(row.getTimestamp("created_at").toInstant(), asked),
                            row.getBoolean("gone"));
                })
                .list();
    }

    /** False while the record could still be opened, or when somebody has said so before. */
    public boolean carriedOut(RespondentId respondent) {
        boolean done = database.sql("""
                        update respondent.withdrawal_request w set carried_out_at = now(), carried_out_by = ?
                         where respondent_id = ? and carried_out_at is null and %s
                           and exists (select from respondent.respondent r where r.id = respondent_id and\s""".formatted(GONE) + AssignedStudies.only("r.study_id") + ")")
                        .params(account.id().value(), respondent.value())
                        .update()
                == 1;
        if (done) {
            audit.record(
                    account.id().toString(),
                    "withdrawal.carriedOut",
                    respondent.value().toString(),
                    Map.of());
        }
        return done;
    }
}
