package org.landfall.interview;

import java.time.Instant;
import java.util.UUID;
import org.landfall.access.AccountId;

/**
 * Somebody on the team would like to talk about an interview.
 *
 * @param shared whether there is more that may be read
 */
public record CareWish(UUID id, AccountId interviewer, Instant notedAt, boolean shared) {}
