package org.landfall.analysis;

import org.landfall.disclosure.Permission;

/** What became of a wish for a table. A refusal depends on released numbers only and tells nothing about persons. */
public sealed interface ReleaseOutcome {
    record Released(ProtectedTable table) implements ReleaseOutcome {}

    record NumberOfVariables(int most) implements ReleaseOutcome {}

    /** Unknown in this vintage, or never to be counted: the two look alike. */
    record NotReleasable(String variable) implements ReleaseOutcome {}

    /** Two variables made of one question, or one named twice. */
    record SameQuestion(String first, String second) implements ReleaseOutcome {}

    /** The key of the vintage is destroyed. */
    record Retired() implements ReleaseOutcome {}

    record TooManyCells(long cells, long most) implements ReleaseOutcome {}

    /**
     * The ledger cannot pay.
     *
     * @param left how many more tables of this vintage the study as a whole bears
     */
    record Unpaid(Permission why, int left) implements ReleaseOutcome {}
}
