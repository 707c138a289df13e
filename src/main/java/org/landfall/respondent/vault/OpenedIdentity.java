package org.landfall.respondent.vault;

import java.time.Instant;
import java.util.UUID;

/** An identity while it is open, for whoever asked for it. */
public record OpenedIdentity(UUID request, String pseudonym, Identity identity, Instant until) {}
