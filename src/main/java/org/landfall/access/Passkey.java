package org.landfall.access;

import java.time.Instant;

/**
 * A passkey in the list of its owner.
 *
 * @param id as browsers write it
 */
public record Passkey(String id, String label, Instant created, Instant lastUsed) {}
