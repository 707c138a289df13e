package org.landfall.interview.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.landfall.access.AccountId;
import org.landfall.access.AssignedStudies;
import org.landfall.access.CurrentAccount;
import org.landfall.audit.AuditLog;
import org.landfall.crypto.WrappedKey;
import org.landfall.study.Study;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the talks of a study were held, interviewer by interviewer: made of the sealed figures, opened one after another. */
@Service
@Transactional
public class QualityService {
    private final JdbcClient database;
    private final OpenedRecords records;
    private final CurrentAccount account;
    private final AuditLog audit;

    QualityService(JdbcClient database, OpenedRecords records, CurrentAccount account, AuditLog audit) {
        this.database = database;
        this.records = records;
        this.account = account;
        this.audit = audit;
    }

    /**
     * Talks with people that were handed in from one day to another, both included; documents are none.
     *
     * @param progress told how many talks are read; what it throws ends the reading
     */
    @PreAuthorize("hasRole('CUSTODIAN')")
    public QualityReport report(Study study, LocalDate from, LocalDate to, LongConsumer progress) {
        AtomicLong read = new AtomicLong();
        Map<AccountId, QualityReport.Line> lines = new LinkedHashMap<>();
        Map<String, Integer> unclear = new HashMap<>();
        database.sql("""
                        select id, interviewer_id, flags, figures, keyset_id, data_key from interview.interview
                         where study_id = ? and with_person and figures is not null and data_key <> ''
                           and state in ('COMPLETED', 'RETURNED', 'APPROVED')
                           and completed_at >= cast(? as date) and completed_at < cast(? as date) + 1
                           and\s""" + AssignedStudies.only("study_id") + " order by interviewer_id")
                .params(study.id().value(), from, to)
                .query(row -> {
                    Figures figures = figures(study.code(), row);
                    AccountId interviewer = new AccountId(row.getObject("interviewer_id", UUID.class));
                    lines.merge(
                            interviewer,
                            line(interviewer, figures, Flag.of(row.getInt("flags"))),
                            QualityReport.Line::and);
                    figures.notUnderstood().forEach((question, times) -> unclear.merge(question, times, Integer::sum));
                    progress.accept(read.incrementAndGet());
                });
        audit.record(account.id().toString(), "quality.read", study.code(), Map.of());
        return new QualityReport(List.copyOf(lines.values()), mostFirst(unclear));
    }

    private Figures figures(String study, ResultSet row) throws SQLException {
        WrappedKey key = new WrappedKey(row.getString("keyset_id"), row.getBytes("data_key"));
        return records.seal(study, row.getObject("id", UUID.class), key).figures(row.getBytes("figures"));
    }

    private static QualityReport.Line line(AccountId interviewer, Figures figures, Set<Flag> flags) {
        return new QualityReport.Line(
                interviewer,
                1,
                figures.answers(),
                figures.declined(),
                figures.checks(),
                flags.contains(Flag.FAST) ? 1 : 0,
                flags.contains(Flag.LATE) ? 1 : 0,
                flags.contains(Flag.FEE) ? 1 : 0);
    }

    private static List<QualityReport.Unclear> mostFirst(Map<String, Integer> unclear) {
        return unclear.entrySet().stream()
                .map(entry -> new QualityReport.Unclear(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(QualityReport.Unclear::times)
                        .reversed()
                        .thenComparing(QualityReport.Unclear::question))
                .toList();
    }
}
