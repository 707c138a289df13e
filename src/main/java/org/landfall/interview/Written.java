package org.landfall.interview;

import java.time.Instant;
import org.landfall.interview.engine.Entry;

/**
 * One entry of a journal, opened.
 *
 * @param number its place in the journal, from 1
 */
public record Written(int number, Instant at, Entry entry) {}
