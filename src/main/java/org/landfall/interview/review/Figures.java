package org.landfall.interview.review;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.Waiting;

/**
 * The numbers behind the flags, worked out when the interview was handed in. They stand sealed.
 *
 * @param checks answers that did not seem to fit together
 * @param confirmed how many of these the interviewer has answered
 * @param seconds for one answer on average, 0 where nobody was asked
 * @param answers given, or declined
 * @param declined don't know or prefer not to say
 * @param distress the highest level noted, 0 for none
 * @param returned how often it had been returned
 * @param fee what was paid, where the form asks for the amount of a fee
 * @param notUnderstood how often a question had to be said in another way, by its name
 * @param hours between the end of the talk and the first time it was handed in, 0 where nobody was asked
 */
public record Figures(
        int checks,
        int confirmed,
        int seconds,
        int answers,
        int declined,
        int distress,
        int returned,
        int hours,
        @Nullable Integer fee,
        Map<String, Integer> notUnderstood) {

    /** What was sealed before these were kept has none of them. */
    public Figures(
            int checks,
            int confirmed,
            int seconds,
            int answers,
            int declined,
            int distress,
            int returned,
            int hours,
            @Nullable Integer fee,
            @Nullable Map<String, Integer> notUnderstood) {
        this.checks = checks;
        this.confirmed = confirmed;
        this.seconds = seconds;
        this.answers = answers;
        this.declined = declined;
        this.distress = distress;
        this.returned = returned;
        this.hours = hours;
        this.fee = fee;
        this.notUnderstood = notUnderstood == null ? Map.of() : Map.copyOf(notUnderstood);
    }

    /** Nobody reads a question aloud and hears an answer in less. */
    static final int FASTEST_SECONDS = 5;

    /** In percent of the answers. */
    static final int MANY_DECLINED = 20;

    static final int CLEAR_DISTRESS = 2;

    private static final int PERCENT = 100;

    /** Of the answers, in percent. */
    public int declinedShare() {
        return answers == 0 ? 0 : Math.round((float) PERCENT * declined / answers);
    }

    Set<Flag> flags() {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        put(flags, Flag.CHECKS, checks > 0);
        put(flags, Flag.FAST, seconds > 0 && seconds < FASTEST_SECONDS);
        put(flags, Flag.DECLINED, declinedShare() >= MANY_DECLINED);
        put(flags, Flag.DISTRESS, distress >= CLEAR_DISTRESS);
        put(flags, Flag.RETURNED, returned > 0);
        put(flags, Flag.LATE, hours > Waiting.LATE.toHours());
        return flags;
    }

    private static void put(Set<Flag> flags, Flag flag, boolean holds) {
        if (holds) {
            flags.add(flag);
        }
    }
}
