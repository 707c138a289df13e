package org.landfall.interview.engine;

/** What became of a body that helps, when it was named to a person. */
public enum Referral {
    /** The address was handed over. */
    GIVEN,

    /** Somebody is expected there; needs the person's yes to this one body. */
    ARRANGED,

    DECLINED
}
