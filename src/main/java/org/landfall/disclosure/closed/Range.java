package org.landfall.disclosure.closed;

/** Least and most that a count can be for all that is published, in persons. */
public record Range(int low, int high) {}
