package org.landfall.interview;

/**
 * Of whom a study has no record.
 *
 * @param refused talks that ended because the person did not want to be interviewed
 * @param erased records that two custodians erased
 */
public record Absent(int refused, int erased) {}
