package org.landfall.respondent;

/**
 * Somebody allows less than before, or said no when asked: whoever prepares or does something that rests on it stops, in the same
 * transaction.
 *
 * @param to how far it is allowed at most
 */
public record ConsentNarrowed(RespondentId respondent, ConsentUse use, Grant to) {}
