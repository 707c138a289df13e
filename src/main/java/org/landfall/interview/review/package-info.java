/**
 * What custodians do with an interview that was handed in: find it, ask at an answer, return it, read it a second time,
 * approve it, and follow every answer back through the journal.
 * Promises that nobody decides on their own interview or twice on the same one.
 * Never keeps a word of an answer, query, reason or reading unsealed.
 */
@NullMarked
@NamedInterface("review")
package org.landfall.interview.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
