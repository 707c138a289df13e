package org.landfall.analysis;

import java.util.UUID;
import org.landfall.access.AccountId;

/** That somebody who proved to be there signs a proposal. Only {@link CutService#sign} gives one. */
public final class Signature {
    private final UUID proposal;
    private final AccountId by;

    Signature(UUID proposal, AccountId by) {
        this.proposal = proposal;
        this.by = by;
    }

    UUID proposal() {
        return proposal;
    }

    AccountId by() {
        return by;
    }
}
