package org.landfall.interview;

/** There is no such interview, or it is not the caller's to see. Both look the same. */
public final class NoSuchInterviewException extends RuntimeException {}
