package org.landfall.interview;

/**
 * An interview was handed in, in the transaction that is running.
 *
 * @param revision of its document: above 1 when it had been returned
 */
public record InterviewHandedIn(OpenInterview interview, int revision) {}
