package org.landfall.analysis;

/** What became of the wish to retire a vintage, or of the answer to one. */
public enum RetirementOutcome {
    ASKED,
    RETIRED,
    DECLINED,
    /** No reason, or more than {@link RetirementService#LONGEST_REASON} letters. */
    REASON,
    /** It was asked for already, or is done. */
    STANDS_ALREADY,
    /** Who asked cannot be the second custodian. */
    SAME_PERSON,
    /** Decided meanwhile, or there is no such vintage. */
    GONE
}
