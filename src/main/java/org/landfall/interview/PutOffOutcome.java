package org.landfall.interview;

/** What became of keeping a record longer. */
public enum PutOffOutcome {
    DONE,
    /** Not a day after today, or more than a year away. */
    WRONG_DAY,
    /** Erased or withdrawn meanwhile, or its study keeps records longer now. */
    GONE
}
