package org.landfall.instrument;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AccountId;

/**
 * A line of the list of instruments.
 *
 * @param hash of the content, SHA-256 in hexadecimal
 * @param note why it was published, empty before
 */
public record InstrumentVersion(
        InstrumentVersionId id,
        String formId,
        String version,
        Texts title,
        InstrumentState state,
        String hash,
        String note,
        Act created,
        @Nullable Act published,
        @Nullable Act closed) {

    /** Who did it and when. */
    public record Act(AccountId by, Instant at) {}

    public boolean draft() {
        return state == InstrumentState.DRAFT;
    }
}
