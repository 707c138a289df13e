package org.landfall.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads the log, newest line first. Whoever calls this says what may be seen, and records the look. */
@Component
public class AuditEvents {
    private static final String VISIBLE = """
            from audit.event
             where (actor = :self or case when split_part(action, '.', 1) = any(:nouns) then :accounts else :records end)
               and (:from::timestamptz is null or at >= :from) and (:before::timestamptz is null or at < :before)
               and (:actor::text is null or actor = :actor) and (:action::text is null or action = :action)
               and (:outcome::text is null or (outcome = :outcome)) and (:about::text is null or subject = :about)
            """;

    private final JdbcClient jdbc;

    AuditEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<AuditEvent> find(AuditScope scope, AuditFilter filter, int offset, int limit) {
        return bound(
                        "select seq, at, actor, role, action, subject, outcome, details " + VISIBLE
                                + " order by seq desc offset :offset limit :limit",
                        scope,
                        filter)
                .param("offset", offset)
                .param("limit", limit)
                .query(AuditEvents::read)
                .list();
    }

    /** The next lines below one, the newest first; however far down, as quick as the first. */
    public List<AuditEvent> below(AuditScope scope, AuditFilter filter, long line, int limit) {
        return bound(
                        "select seq, at, actor, role, action, subject, outcome, details " + VISIBLE
                                + " and seq < :line order by seq desc limit :limit",
                        scope,
                        filter)
                .param("line", line)
                .param("limit", limit)
                .query(AuditEvents::read)
                .list();
    }

    public int count(AuditScope scope, AuditFilter filter) {
        return bound("select count(*) " + VISIBLE, scope, filter)
                .query(Integer.class)
                .single();
    }

    private StatementSpec bound(String sql, AuditScope scope, AuditFilter filter) {
        return jdbc.sql(sql)
                .param("self", scope.self())
                .param("nouns", AuditArea.nounsOfAccounts())
                .param("accounts", scope.accounts())
                .param("records", scope.records())
                .param("from", utc(filter.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("before", utc(filter.before()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("actor", filter.actor(), Types.VARCHAR)
                .param("action", filter.action(), Types.VARCHAR)
                .param("outcome", filter.outcome(), Types.VARCHAR)
                .param("about", filter.about(), Types.VARCHAR);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static AuditEvent read(ResultSet row, int number) throws SQLException {
        return new AuditEvent(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("role"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("outcome"),
                row.getString("details"));
    }
}
