package org.landfall.instrument;

import org.jspecify.annotations.Nullable;
import org.landfall.instrument.classes.Proposal;

/**
 * A question whose workbook states no disclosure class.
 *
 * @param confirmed what a custodian said, null when nobody has yet
 */
public record ClassChoice(Proposal proposal, @Nullable DisclosureClass confirmed) {

    /** The question's name. */
    public String question() {
        return proposal.question().name();
    }

    /** What is confirmed, else what is proposed. */
    public DisclosureClass disclosure() {
        return confirmed == null ? proposal.disclosure() : confirmed;
    }
}
