package org.landfall.respondent;

/** What came of a custodian's word that a record be erased. */
public enum ErasureOutcome {
    /** Another custodian has to say so too. */
    AGREED,
    SAME_PERSON,
    ERASED,
    /** There is no such request, or not any more. */
    GONE
}
