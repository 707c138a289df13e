package org.landfall.platform;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.landfall.audit.AuditHeads;
import org.landfall.crypto.RootKeyLies;

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
 * @param durable whether the database has on its disk what it says it has
 * @param rootKeyLies where the root key lies
 * @param problems failures since the start
 * @param erasing how far forgetting works
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
        int sessions,
        boolean durable,
        RootKeyLies rootKeyLies,
        Backup backup,
        long problems,
        Erasing erasing) {
    private static final long SCARCE_BYTES = 2_000_000_000;
    private static final int TENTH = 10;

    /**
     * How far what was erased is forgotten, and what is needed is kept.
     *
     * @param epochs how many epoch keys there are
     * @param failing whether the daily round of them failed
     * @param copied whether a second folder of them is named
     * @param unswept whether deleted rows still lie in the files of the database
     * @param clock whether keys can be begun and destroyed by this machine's clock
     */
    public record Erasing(int epochs, boolean failing, boolean copied, boolean unswept, ClockState clock) {
        public Standing standing() {
            if (failing || !copied || clock != ClockState.RIGHT) {
                return Standing.NOW;
            }
            return unswept ? Standing.SOON : Standing.FINE;
        }
    }

    /** Failures nobody expected have a number each, in the log. */
    public Standing program() {
        return problems > 0 ? Standing.SOON : Standing.FINE;
    }

    public Standing databaseServer() {
        return durable ? Standing.FINE : Standing.NOW;
    }

    public Standing disk() {
        if (freeBytes < SCARCE_BYTES) {
            return Standing.NOW;
        }
        return freeBytes < diskBytes / TENTH ? Standing.SOON : Standing.FINE;
    }

    public Standing keys() {
        return rootKeyLies == RootKeyLies.IN_HOME ? Standing.SOON : Standing.FINE;
    }

    public Standing backups() {
        return backup.standing(Instant.now());
    }

    public Standing log() {
        if (audit.signingFailing().isPresent() || audit.witnessFailing().isPresent()) {
            return Standing.NOW;
        }
        return audit.witnessChosen() ? Standing.FINE : Standing.SOON;
    }

    /** How many parts stand so. */
    public long count(Standing standing) {
        return Stream.of(program(), databaseServer(), disk(), keys(), erasing.standing(), backups(), log())
                .filter(standing::equals)
                .count();
    }
}
