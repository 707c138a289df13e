package org.landfall.respondent;

/** Two custodians erase this person's record now: whoever keeps something of it deletes it, in the same transaction. */
public record RespondentErased(RespondentId respondent) {}
