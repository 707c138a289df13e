package org.landfall.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the chain. Appending locks the head row until the caller's transaction ends. */
@Repository
class AuditChain {
    record Entry(
            String actor,
            @Nullable String role,
            @Nullable String session,
            String action,
            String subject,
            String outcome,
            String details) {}

    record Head(long seq, ChainHash hash) {}

    private final JdbcClient jdbc;

    AuditChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the number of the line */
    long append(Entry entry) {
        Head head = head(" for update");
        long seq = head.seq() + 1;
        Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        ChainHash hash = head.hash()
                .followedBy(
                        seq,
                        AuditRow.micros(at),
                        entry.actor(),
                        entry.role(),
                        entry.session(),
                        entry.action(),
                        entry.subject(),
                        entry.outcome(),
                        entry.details());
        jdbc.sql("""
                        with moved as (update audit.head set seq = :seq, hash = :hash)
                        insert into audit.event
                            (seq, at, actor, role, session, action, subject, outcome, details, prev_hash, hash)
                        values (:seq, :at, :actor, :role, :session, :action, :subject, :outcome, :details, :previous, :hash)
                        """)
                .param("seq", seq)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", entry.actor())
                .param("role", entry.role())
                .param("session", entry.session())
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("outcome", entry.outcome())
                .param("details", entry.details())
                .param("previous", head.hash().bytes())
                .param("hash", hash.bytes())
                .update();
        return seq;
    }

    Head head() {
        return head("");
    }

    private Head head(String lock) {
        return jdbc.sql("select seq, hash from audit.head" + lock)
                .query((row, number) -> new Head(row.getLong("seq"), ChainHash.of(row.getBytes("hash"))))
                .single();
    }

    /** All rows in order, streamed; close it, inside a transaction. */
    Stream<AuditRow> rows() {
        return jdbc.sql("select * from audit.event order by seq").withFetchSize(2_000).query(AuditRow::read).stream();
    }
}
