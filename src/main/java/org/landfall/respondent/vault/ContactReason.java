package org.landfall.respondent.vault;

/** Why somebody is to be contacted again, and so why an identity is opened. */
public enum ContactReason {
    /** The exact words of a quote are heard before they are printed. */
    HEAR_WORDS,
    ASK_AGAIN,
    /** How somebody is after a talk that weighed on them. */
    FOLLOW_UP,
    SECOND_TALK,
    /** They asked to hear what is held of them. */
    TELL_BACK,
    OTHER
}
