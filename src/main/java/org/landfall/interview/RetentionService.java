package org.landfall.interview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AssignedStudies;
import org.landfall.access.CurrentAccount;
import org.landfall.audit.AuditLog;
import org.landfall.interview.RetentionLine.PutOff;
import org.landfall.interview.RetentionLine.Why;
import org.landfall.respondent.RespondentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is proposed for erasure since it was kept long enough; nothing of it goes before two custodians erase it. */
@Service
@PreAuthorize("hasRole('CUSTODIAN')")
@Transactional
public class RetentionService {
    /** More than a year is decided anew. */
    public static final int MOST_MONTHS = 12;

    private static final int MOST = 100;
    private static final String PROPOSED = """
             from respondent.retention p join respondent.kept_long_enough k on k.respondent_id = p.respondent_id
            where\s""" + AssignedStudies.only("k.study_id");
    private static final String OFF = "p.put_off_until > current_date";

    private final JdbcClient database;
    private final CurrentAccount account;
    private final AuditLog audit;

    RetentionService(JdbcClient database, CurrentAccount account, AuditLog audit) {
        this.database = database;
        this.account = account;
        this.audit = audit;
    }

    /** How many wait to be erased or put off. */
    @Transactional(readOnly = true)
    public int count() {
        return database.sql("select count(*)" + PROPOSED + " and not coalesce(" + OFF + ", false)")
                .query(Integer.class)
                .single();
    }

    /** The first of them, what was due first first. */
    @Transactional(readOnly = true)
    public List<RetentionLine> due() {
        return lines("not coalesce(" + OFF + ", false)", "due");
    }

    /** What was put off, what comes back first first. */
    @Transactional(readOnly = true)
    public List<RetentionLine> later() {
        return lines(OFF, "p.put_off_until");
    }

    /** Whoever agreed to erase it did not know of this: that is asked anew. */
    public PutOffOutcome putOff(RespondentId person, Why why, LocalDate until) {
        LocalDate today = LocalDate.now();
        if (!until.isAfter(today) || until.isAfter(today.plusMonths(MOST_MONTHS))) {
            return PutOffOutcome.WRONG_DAY;
        }
        int kept = database.sql("""
                        update respondent.retention set put_off_until = ?, put_off_why = ?, put_off_by = ?,
                               agreed_by = null, agreed_at = null
                         where respondent_id = ?
                           and respondent_id in (select k.respondent_id from respondent.kept_long_enough k where\s""" + AssignedStudies.only("k.study_id") + ")")
                .params(until, why.name(), account.id().value(), person.value())
                .update();
        if (kept == 0) {
            return PutOffOutcome.GONE;
        }
        audit.record(
                account.id().toString(),
                "retention.putOff",
                person.value().toString(),
                Map.of("reason", why.name(), "until", until.toString()));
        return PutOffOutcome.DONE;
    }

    private List<RetentionLine> lines(String which, String order) {
        return database.sql("select k.*, p.agreed_by, p.put_off_until, p.put_off_why" + PROPOSED + " and " + which
                        + " order by " + order + ", k.pseudonym limit " + MOST)
                .query(this::line)
                .list();
    }

    private RetentionLine line(ResultSet row, int number) throws SQLException {
        return new RetentionLine(
                new RespondentId(row.getObject("respondent_id", UUID.class)),
                row.getString("pseudonym"),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("due").toInstant(),
                WithdrawalLine.Agreement.of(row.getObject("agreed_by", UUID.class), account.id()),
                putOff(row));
    }

    private static @Nullable PutOff putOff(ResultSet row) throws SQLException {
        LocalDate until = row.getObject("put_off_until", LocalDate.class);
        return until == null ? null : new PutOff(until, Why.valueOf(row.getString("put_off_why")));
    }
}
