package org.landfall.study.staff;

/** As far as a person who is interviewed may wish for it. */
public enum Sex {
    UNSAID,
    WOMAN,
    MAN
}
