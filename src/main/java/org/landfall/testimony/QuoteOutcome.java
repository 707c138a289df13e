package org.landfall.testimony;

/** What became of a step. */
public sealed interface QuoteOutcome {
    record Done() implements QuoteOutcome {}

    record Refused(Reason reason) implements QuoteOutcome {}

    /** Why a step is not done, in the order in which it is looked at. */
    enum Reason {
        /** Its words are cited from the publication. */
        DOCUMENT,
        CONSENT,
        /** The person wants to hear the words first. */
        NOT_HEARD,
        /** The interviewer judged the risk as high. */
        RISK,
        /** The record was handed in anew since. */
        CHANGED,
        NOT_APPROVED,
        /** The person may still have everything deleted. */
        EMBARGO,
        /** Somebody else has done a step meanwhile. */
        OVER,
        /** Another person has to do this. */
        OWN,
        TOO_LONG,
        /** Something else than brackets was put in. */
        WORDS,
        UNCHECKED,
        /** Fewer than ten people are like this. */
        LABEL,
        EXPIRY
    }
}
