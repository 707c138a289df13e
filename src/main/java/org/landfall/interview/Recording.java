package org.landfall.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Sound of a talk, from one press to the next.
 *
 * @param length about
 */
public record Recording(UUID id, Instant begun, Duration length) {}
