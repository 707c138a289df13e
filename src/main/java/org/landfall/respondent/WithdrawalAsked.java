package org.landfall.respondent;

/** Somebody asked with a code that this record be withdrawn: whoever uses it stops, in the same transaction. */
public record WithdrawalAsked(RespondentId respondent) {}
