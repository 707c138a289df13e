package org.landfall.respondent.vault;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AccountId;
import org.landfall.study.StudyId;

/**
 * What one custodian asks for and another is to agree to.
 *
 * @param pseudonym whose identity, for an opening
 * @param reason for an opening
 */
public record VaultRequest(
        UUID id,
        StudyId study,
        Kind kind,
        @Nullable String pseudonym,
        @Nullable ContactReason reason,
        String note,
        AccountId askedBy,
        Instant askedAt,
        Instant expiresAt) {
    public enum Kind {
        /** One identity, for ten minutes. */
        OPEN,
        /** The same key is split anew among those who answer for the study now. */
        RENEW,
        /** A new key; every identity is sealed to it anew. */
        REPLACE,
        /** The vault goes with everything in it. */
        CLOSE
    }

    /** The words stay out of messages. */
    @Override
    public String toString() {
        return "VaultRequest[" + id + ", " + kind + "]";
    }
}
