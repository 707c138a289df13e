package org.landfall.study;

/** How many talks one interviewer may hold, for their own sake. */
public record Limits(int aDay, int aWeek) {
    public static final int MOST = 1_000;
    public static final Limits USUAL = new Limits(3, 12);

    /** So many talks with clear distress within a week call for a break. */
    public static final int DISTRESSED_A_WEEK = 2;

    public Limits {
        if (aDay < 1 || aWeek < 1 || aDay > MOST || aWeek > MOST) {
            throw new IllegalArgumentException("no limit");
        }
    }
}
