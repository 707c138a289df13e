package org.landfall.testimony;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One quote as lists show it; none of its words. */
public record QuoteLine(
        UUID id,
        String pseudonym,
        QuoteState state,
        @Nullable QuoteEnd ended,
        Instant changedAt) {}
