package org.landfall.analysis;

/** What became of a wish to let a study tell more, or of the answer to one. */
public enum AllowanceOutcome {
    ASKED,
    AGREED,
    DECLINED,
    /** No reason, or more than {@link AllowanceService#LONGEST_REASON} letters. */
    REASON,
    /** It was asked for or allowed already. */
    STANDS_ALREADY,
    /** Who asked cannot be the second custodian. */
    SAME_PERSON,
    /** Decided meanwhile. */
    GONE
}
