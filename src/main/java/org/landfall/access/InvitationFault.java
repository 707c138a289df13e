package org.landfall.access;

/**
 * What is wrong in a list of people to invite.
 *
 * @param line of the file, the headings being the first; 0 where it is the whole file
 * @param textKey says what, and what to do
 * @param about what the sentence names, if anything: a heading, a bound or a line, never a person
 */
public record InvitationFault(int line, String textKey, String about) {}
