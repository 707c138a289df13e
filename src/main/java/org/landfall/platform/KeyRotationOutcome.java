package org.landfall.platform;

/** What came of asking for a rotation of a study's key, or of an answer to that. */
public enum KeyRotationOutcome {
    ASKED,
    /** Somebody asked before and nobody has answered. */
    WAITS,
    /** One is on its way; the next can follow when it has ended. */
    RUNS,
    /** The study has no key yet: nothing was recorded in it. */
    NO_KEY,
    BEGUN,
    DECLINED,
    /** Whoever asked does not agree to it. */
    SAME_PERSON,
    /** Answered or taken back meanwhile. */
    GONE
}
