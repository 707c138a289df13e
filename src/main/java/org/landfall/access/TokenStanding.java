package org.landfall.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What administrators are told of somebody's tokens. */
public record TokenStanding(int count, @Nullable Instant lastUsed) {}
