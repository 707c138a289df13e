package org.landfall.release;

/** The table was never released, so there is nothing to hand out. */
public class NotReleasedException extends RuntimeException {}
