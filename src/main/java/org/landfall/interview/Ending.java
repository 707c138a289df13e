package org.landfall.interview;

/** Why a talk does not come about. Only this is kept, with the day and the site. */
public enum Ending {
    NOT_PRIVATE,
    UNDER_AGE,
    /** What matters was explained twice and still not clear. */
    NOT_UNDERSTOOD,
    REFUSED
}
