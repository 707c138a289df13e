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
    /** Somebody proposed one already. */
    STANDS_ALREADY,
    /** Decided meanwhile. */
    GONE
}
