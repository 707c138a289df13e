package org.landfall.interview;

/** The interview takes no answers any more, or never was the caller's. */
public final class InterviewClosedException extends RuntimeException {}
