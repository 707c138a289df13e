package org.landfall.interview.review;

/** What a reader may say at one of the points. */
public enum Rating {
    YES,
    PARTLY,
    NO,
    LOW,
    MEDIUM,
    HIGH,
    /** By an independent source. */
    CONFIRMED,
    /** With other accounts. */
    IN_LINE,
    SINGLE,
    CONTRADICTED,
    /** Cannot be judged. */
    UNCLEAR
}
