package org.landfall.testimony;

/** Why a quote is none any more. */
public enum QuoteEnd {
    /** The person allows no quotes any more. */
    CONSENT,
    /** The person wants the record gone. */
    WITHDRAWN,
    /** One of us thought better of it. */
    TAKEN_BACK,
    /** The person heard the words and said no. */
    HEARD_NO
}
