package org.landfall.analysis;

/** What became of the wish for a new vintage, or of a no to one. */
public enum ProposalOutcome {
    PROPOSED,
    DECLINED,
    TAKEN_BACK,
    /** No reason, or more than {@link CutService#LONGEST_REASON} letters. */
    REASON,
    /** A rule is not met yet. */
    NOT_YET,
    /** How people were found, or when, is not said, or cannot be. */
    FIELDWORK,
    /** Somebody proposed one already. */
    STANDS_ALREADY,
    /** Decided meanwhile. */
    GONE
}
