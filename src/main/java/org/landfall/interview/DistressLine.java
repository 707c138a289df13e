package org.landfall.interview;

import java.time.Instant;
import java.util.UUID;

/** An open report as the list shows it; nothing of what happened. */
public record DistressLine(UUID id, String pseudonym, Instant raisedAt) {}
