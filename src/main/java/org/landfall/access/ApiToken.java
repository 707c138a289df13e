package org.landfall.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token in the list of its owner; what it says is not kept anywhere.
 *
 * @param study the only one that it reaches
 * @param releases whether tables may be released with it, and not only read
 */
public record ApiToken(
        UUID id,
        String name,
        UUID study,
        boolean releases,
        Instant created,
        Instant expires,
        @Nullable Instant lastUsed) {}
