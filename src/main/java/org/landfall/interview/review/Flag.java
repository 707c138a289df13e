package org.landfall.interview.review;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What makes a custodian look closer. Each is one bit of a number that stands unsealed, so that the tray can be filtered:
 * append only, never reorder.
 */
public enum Flag {
    /** Answers did not seem to fit together; the interviewer said it is so, or nothing. */
    CHECKS,
    /** Answered faster than one can ask. */
    FAST,
    /** Don't know and prefer not to say stand for many answers. */
    DECLINED,
    /** Clear or severe distress was noted. */
    DISTRESS,
    /** It was returned before. */
    RETURNED,
    /** A fee was paid for the interview. */
    FEE,
    /** The interviewer's own record was written more than three days after the talk. */
    LATE,
    /** The person was probably interviewed before; no custodian has said that it was somebody else. */
    MET;

    int bit() {
        return 1 << ordinal();
    }

    static int bits(Collection<Flag> flags) {
        return flags.stream().mapToInt(Flag::bit).sum();
    }

    static Set<Flag> of(int bits) {
        EnumSet<Flag> flags = EnumSet.allOf(Flag.class);
        flags.removeIf(flag -> (bits & flag.bit()) == 0);
        return flags;
    }
}
