package org.landfall.respondent.vault;

import java.time.Instant;
import java.util.UUID;
import org.landfall.access.AccountId;
import org.landfall.respondent.RespondentId;

/**
 * That somebody should be contacted again.
 *
 * @param onFile whether there is an identity that could be opened for it
 */
public record Recontact(
        UUID id,
        RespondentId respondent,
        String pseudonym,
        ContactReason reason,
        String note,
        AccountId askedBy,
        Instant askedAt,
        boolean onFile) {
    /** The words stay out of messages. */
    @Override
    public String toString() {
        return "Recontact[" + id + "]";
    }
}
