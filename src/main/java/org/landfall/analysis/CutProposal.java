package org.landfall.analysis;

import java.time.Instant;
import java.util.UUID;
import org.landfall.access.AccountId;
import org.landfall.study.Study;

/**
 * A cut that one custodian proposed and another has to sign.
 *
 * @param tally what the preview counted when it was proposed
 * @param variables how many would have entered then
 */
public record CutProposal(
        UUID id, Study study, boolean documents, AccountId askedBy, Instant askedAt, CutTally tally, int variables) {}
