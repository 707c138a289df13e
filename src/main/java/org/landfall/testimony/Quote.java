package org.landfall.testimony;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AccountId;
import org.landfall.interview.InterviewId;

/**
 * A passage on its way to being quoted.
 *
 * @param number counts up with every step
 * @param ended null unless it has ended
 */
public record Quote(
        UUID id,
        InterviewId interview,
        int number,
        QuoteState state,
        @Nullable QuoteEnd ended,
        Proposal proposal,
        Wording wording,
        Hands hands) {

    Quote to(QuoteState next, Wording words, Hands through) {
        return new Quote(id, interview, number, next, null, proposal, words, through);
    }

    Quote over(QuoteEnd why) {
        return new Quote(id, interview, number, QuoteState.ENDED, why, proposal, wording, hands);
    }

    /**
     * What was proposed; it stays as it is.
     *
     * @param revision of the document the passage stands in
     * @param language in which it was said
     * @param why it is needed
     */
    public record Proposal(int revision, String path, String passage, String language, Set<Theme> themes, String why) {
        public static final int MOST_WORDS = 80;
        public static final int LONGEST_WHY = 500;

        public Proposal {
            themes = Set.copyOf(themes);
        }

        @Override
        public String toString() {
            return "a proposal";
        }
    }

    /** Through whose hands it went; whoever changes the words begins anew. */
    public record Hands(
            AccountId proposedBy,
            @Nullable AccountId editedBy,
            @Nullable Instant heardAt,
            @Nullable AccountId acceptedBy,
            @Nullable AccountId signedBy,
            @Nullable AccountId releasedBy,
            @Nullable UUID releasedId) {

        static Hands of(AccountId proposer) {
            return new Hands(proposer, null, null, null, null, null, null);
        }

        Hands edited(AccountId by) {
            return new Hands(proposedBy, by, null, null, null, null, null);
        }

        Hands heard(Instant at) {
            return new Hands(proposedBy, editedBy, at, acceptedBy, signedBy, releasedBy, releasedId);
        }

        Hands accepted(AccountId by) {
            return new Hands(proposedBy, editedBy, heardAt, by, null, null, null);
        }

        Hands signed(AccountId by) {
            return new Hands(proposedBy, editedBy, heardAt, acceptedBy, by, null, null);
        }

        Hands released(AccountId by, UUID as) {
            return new Hands(proposedBy, editedBy, heardAt, acceptedBy, signedBy, by, as);
        }

        /** Whether that person brought it about; then others decide. */
        public boolean made(AccountId person) {
            return person.equals(proposedBy) || person.equals(editedBy);
        }

        /** Whether the next decision is for others: whoever brought it about or signed it has had a say. */
        public boolean hadSay(AccountId person) {
            return made(person) || person.equals(signedBy);
        }

        /** Whether one person did more than one step, which is told with the quote (P02). */
        boolean merged() {
            return acceptedBy != null && (acceptedBy.equals(signedBy) || acceptedBy.equals(releasedBy));
        }
    }

    @Override
    public String toString() {
        return "a quote";
    }
}
