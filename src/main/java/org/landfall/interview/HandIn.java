package org.landfall.interview;

import java.time.Instant;

/**
 * One time an interview was handed in.
 *
 * @param revision of the document that was made then, from 1
 * @param entries how long the journal was
 */
public record HandIn(int revision, Instant at, int entries) {}
