package org.landfall.instrument;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of the list of instruments. */
public record InstrumentVersion(
        InstrumentVersionId id,
        String formId,
        String version,
        Texts title,
        InstrumentState state,
        Instant createdAt,
        @Nullable Instant publishedAt) {}
