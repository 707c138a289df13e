package org.landfall.analysis;

import java.time.Instant;
import java.util.UUID;
import org.landfall.access.AccountId;
import org.landfall.study.Study;

/**
 * A cut that one custodian proposed and another has to sign.
 *
 * @param tally what the preview counted when it was proposed
 * @param fieldwork what whoever proposed it says of the talks
 * @param variables how many would have entered then
 */
public record CutProposal(
        UUID id,
        Study study,
        boolean documents,
        AccountId askedBy,
        Instant askedAt,
        Fieldwork fieldwork,
        CutTally tally,
        int variables) {}
