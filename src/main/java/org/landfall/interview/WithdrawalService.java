package org.landfall.interview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AssignedStudies;
import org.landfall.access.CurrentAccount;
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
    private final JdbcClient database;
    private final CurrentAccount account;

    WithdrawalService(JdbcClient database, CurrentAccount account) {
        this.database = database;
        this.account = account;
    }

    /** What was not carried out yet, what was asked first first. */
    @Transactional(readOnly = true)
    public List<WithdrawalLine> open() {
        return database.sql("""
                        select w.respondent_id, r.pseudonym, r.created_at, w.asked_at, w.agreed_by
                          from respondent.withdrawal_request w join respondent.respondent r on r.id = w.respondent_id
                         where w.carried_out_at is null and\s""" + AssignedStudies.only("r.study_id") + " order by w.asked_at, r.pseudonym")
                .query((row, number) -> {
                    Instant asked = row.getTimestamp("asked_at").toInstant();
                    return new WithdrawalLine(
                            new RespondentId(row.getObject("respondent_id", UUID.class)),
                            row.getString("pseudonym"),
                            asked,
                            WithdrawalDeadline.of(row.getTimestamp("created_at").toInstant(), asked),
                            agreement(row.getObject("agreed_by", UUID.class)));
                })
                .list();
    }

    private WithdrawalLine.Agreement agreement(@Nullable UUID first) {
        if (first == null) {
            return WithdrawalLine.Agreement.NOBODY;
        }
        return first.equals(account.id().value()) ? WithdrawalLine.Agreement.YOU : WithdrawalLine.Agreement.ANOTHER;
    }
}
