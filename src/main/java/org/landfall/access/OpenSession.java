package org.landfall.access;

import java.time.Instant;
import java.util.UUID;

/**
 * A session that is open on this server.
 *
 * @param seen when a page of it last asked for something
 * @param own the one that asks
 */
public record OpenSession(UUID id, Browser browser, Instant started, Instant seen, boolean own) {}
