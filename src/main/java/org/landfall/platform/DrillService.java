package org.landfall.platform;

import java.time.Instant;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the last restore drill came to, for those who have to act when it failed. */
@Service
@PreAuthorize("hasAnyRole('CUSTODIAN', 'ADMIN')")
public class DrillService {
    private final RestoreDrill drill;

    DrillService(RestoreDrill drill) {
        this.drill = drill;
    }

    /** Whether one is made every night. */
    public boolean wanted() {
        return drill.wanted();
    }

    /** Empty where there was none yet. */
    public Optional<DrillResult> last() {
        return drill.last();
    }

    /** That the last one failed, or is more than eight days old; empty when all is well or none is wanted. */
    public Optional<DrillResult> worry() {
        return drill.wanted()
                ? drill.last().filter(done -> done.standing(Instant.now()) != Standing.FINE)
                : Optional.empty();
    }
}
