package org.landfall.respondent;

/** What a person is asked to agree to, each by itself. */
public enum ConsentUse {
    /** That there is a record at all. */
    TAKE_PART,
    RECORDING,
    /** Own words in print, under a made-up name. */
    QUOTES,
    /** Being counted in tables that leave the organisation. */
    TABLES,
    CONTACT,
    /** To a court or a body of the UN: never asked by a form, always in a talk of its own. */
    HAND_OVER
}
