package org.landfall.analysis;

import java.time.Instant;
import java.util.UUID;
import org.landfall.access.AccountId;
import org.landfall.study.StudyId;

/** That a custodian wants a vintage retired, and another has to agree. */
public record Retirement(
        UUID id, VintageId vintage, String label, StudyId study, String reason, AccountId askedBy, Instant askedAt) {}
