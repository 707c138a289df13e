package org.landfall.platform;

import java.time.Instant;
import java.util.List;
import org.landfall.audit.AuditHeads;

/**
 * How this installation stands: numbers and ids, nothing of its content.
 *
 * @param version of the application
 * @param schema newest migration of the database
 * @param database version of the PostgreSQL
 * @param embedded whether that is our own
 * @param databaseBytes size of the database
 * @param freeBytes what the disk with the home folder has left
 * @param diskBytes how large that disk is
 * @param keysets purpose and scope of each
 * @param sessions open on this node
 */
public record Health(
        String version,
        Instant since,
        String schema,
        String database,
        boolean embedded,
        long databaseBytes,
        long freeBytes,
        long diskBytes,
        String rootKey,
        List<String> keysets,
        AuditHeads.State audit,
        int sessions) {
    private static final long SCARCE_BYTES = 2_000_000_000;

    /** Too little to go on for long. */
    public boolean diskScarce() {
        return freeBytes < SCARCE_BYTES;
    }

    /** Signed heads or the witness fail. */
    public boolean auditFails() {
        return audit.signingFailing().isPresent() || audit.witnessFailing().isPresent();
    }
}
