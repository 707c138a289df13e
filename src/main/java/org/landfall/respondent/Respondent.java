package org.landfall.respondent;

/** Somebody who is interviewed, as far as the system knows: a pseudonym. */
public record Respondent(RespondentId id, Pseudonym pseudonym) {}
