package org.landfall.interview.engine;

import java.time.Instant;

/** What happened in the talk besides answers. It lies in the journal among them, sealed as they are. */
public sealed interface Happening {

    record Paused(Instant at) implements Happening {}

    /** The talk went on; its length is the time since the pause. Nobody has to say why there was one. */
    record Resumed(Instant at) implements Happening {}

    /** @param level from 0, none, to 3, severe */
    record Distress(int level, Instant at) implements Happening {
        public static final int CLEAR = 2;
        public static final int SEVERE = 3;

        public Distress {
            if (level < 0 || level > SEVERE) {
                throw new IllegalArgumentException("no such level");
            }
        }
    }

    /** From here on the questions were read in this language. */
    record Spoke(String language) implements Happening {}

    /** The sentence was not understood and had to be said in another way. */
    record NotUnderstood() implements Happening {}

    /** The person could not say the points that matter, although they had been explained. */
    record NotTaughtBack() implements Happening {}

    record RestOffered(Rest rest) implements Happening {}

    /** The person wished to end; what was said stays. */
    record Stopped(Instant at) implements Happening {}

    /** Help was offered once more, after an answer to this question. */
    record HelpOffered(String question) implements Happening {}

    /**
     * A body that helps was named to the person.
     *
     * @param body its name in the directory
     * @param yes whether the person agreed to it
     */
    record Referred(String body, Referral what, boolean yes, Instant at) implements Happening {
        public Referred {
            if (what == Referral.ARRANGED && !yes) {
                throw new IllegalArgumentException("nobody arranges what was not agreed to");
            }
        }
    }

    /** The person has gone; what is written from here on the interviewer writes alone. */
    record Parted(Instant at) implements Happening {}

    enum Rest {
        /** The talk has gone on for long. */
        LENGTH,
        /** A part about harm comes next. */
        BEFORE,
        /** Such a part is over. */
        AFTER
    }
}
