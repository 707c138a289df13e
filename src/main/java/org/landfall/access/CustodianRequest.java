package org.landfall.access;

import java.time.Instant;
import java.util.UUID;

/** Something an administrator asked for that only a custodian can allow. */
public record CustodianRequest(UUID id, Kind kind, Account account, String askedBy, Instant asked) {
    /** GRANT: the person becomes a custodian. RESET: a custodian gets a new one-time link in. */
    public enum Kind {
        GRANT,
        RESET
    }
}
