/**
 * Talks that were agreed on: who holds them, where and when, and what the person wished for.
 * Promises that nobody is booked whom the study would not interview, and nobody books more talks than one may hold.
 * Never lets a calendar know what a meeting is about.
 */
@NullMarked
@NamedInterface("booking")
package org.landfall.interview.booking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
