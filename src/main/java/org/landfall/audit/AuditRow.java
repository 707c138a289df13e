package org.landfall.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A row exactly as stored: {@code details} is the JSON text that was hashed. */
record AuditRow(
        long seq,
        Instant at,
        String actor,
        @Nullable String role,
        @Nullable String session,
        String action,
        String subject,
        String outcome,
        String details,
        ChainHash previous,
        ChainHash hash) {

    static AuditRow read(ResultSet row, int number) throws SQLException {
        return new AuditRow(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("role"),
                row.getString("session"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("outcome"),
                row.getString("details"),
                ChainHash.of(row.getBytes("prev_hash")),
                ChainHash.of(row.getBytes("hash")));
    }

    /** Whether every field is still the one that was hashed. */
    boolean unchanged() {
        try {
            return hash.equals(
                    previous.followedBy(seq, micros(at), actor, role, session, action, subject, outcome, details));
        } catch (ArithmeticException beyondAllTime) {
            return false;
        }
    }

    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
