package org.landfall.interview;

/**
 * An interview after which its interviewer was not asked yet how it has left them.
 *
 * @param interpreted whether an interpreter took part
 */
public record CareAsked(InterviewId interview, String pseudonym, boolean interpreted) {}
