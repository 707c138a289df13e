package org.landfall.testimony;

/** How far a quote has come. No step is left out. */
public enum QuoteState {
    PROPOSED,
    /** Names and what else would tell who speaks are blanked, and the list was gone through. */
    EDITED,
    /** A custodian who did not propose it found it fit. */
    ACCEPTED,
    /** The first of two custodians released it. */
    SIGNED,
    RELEASED,
    ENDED
}
