package org.landfall.release;

/** What became of a proposal to let tables go, or of the answer to one. */
public enum SigningOutcome {
    PROPOSED,
    SIGNED,
    DECLINED,
    TAKEN_BACK,
    /** No name, or more than {@link SigningService#LONGEST_NAME} letters. */
    NAME,
    /** No words, or more than {@link SigningService#LONGEST_WORDS} letters. */
    WORDS,
    /** None is chosen, or one of them was never released. */
    TABLES,
    /** No red team was sent at the vintage. */
    NO_REPORT,
    /** The last report is broken, or one of the last day. */
    BROKEN_REPORT,
    /** Tables were released after the report was made. */
    OLD_REPORT,
    RETIRED,
    /** Another one of the vintage waits. */
    STANDS_ALREADY,
    /** Who proposed has signed and cannot be the second custodian. */
    SAME_PERSON,
    /** The files are not those that were proposed. */
    CHANGED,
    /** Decided meanwhile, or there is no such vintage. */
    GONE
}
