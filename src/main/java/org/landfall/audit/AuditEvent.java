package org.landfall.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log as it is shown.
 *
 * @param actor id of an account, or {@code system}, {@code operator}, {@code anonymous}
 * @param details JSON text
 */
public record AuditEvent(
        long line,
        Instant at,
        String actor,
        @Nullable String role,
        String action,
        String subject,
        String outcome,
        String details) {
    public static final String DONE = "done";
    public static final String REFUSED = "refused";
}
