package org.landfall.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which lines somebody wants to see; null means all.
 *
 * @param from first moment
 * @param before first moment no more
 * @param about id of what was acted on
 */
public record AuditFilter(
        @Nullable Instant from,
        @Nullable Instant before,
        @Nullable String actor,
        @Nullable String action,
        @Nullable String outcome,
        @Nullable String about) {
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);
}
