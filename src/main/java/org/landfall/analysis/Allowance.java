package org.landfall.analysis;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.landfall.access.AccountId;
import org.landfall.study.StudyId;

/**
 * That a study may go beyond the soft limits of its ledger: asked for by one custodian, in force once another has agreed.
 *
 * @param agreedBy empty while it waits
 */
public record Allowance(
        UUID id, StudyId study, String reason, AccountId askedBy, Instant askedAt, Optional<AccountId> agreedBy) {}
