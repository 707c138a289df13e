package org.landfall.study;

/**
 * How many talks one interviewer may hold, for their own sake, and how fresh their training is; and what a talk may cost.
 *
 * @param highestFee above which a fee needs a custodian's yes
 * @param trainingMonths after so many months a training counts as too long ago
 */
public record Limits(int aDay, int aWeek, int trainingMonths, int highestFee) {
    public static final int MOST = 1_000;
    public static final int MOST_MONTHS = 120;
    public static final int MOST_FEE = 1_000_000_000;
    public static final Limits USUAL = new Limits(3, 12, 24, 0);

    /** So many talks with clear distress within a week call for a break. */
    public static final int DISTRESSED_A_WEEK = 2;

    public Limits {
        if (aDay < 1
                || aWeek < 1
                || aDay > MOST
                || aWeek > MOST
                || trainingMonths < 1
                || trainingMonths > MOST_MONTHS) {
            throw new IllegalArgumentException("no limit");
        }
        if (highestFee < 0 || highestFee > MOST_FEE) {
            throw new IllegalArgumentException("no limit");
        }
    }
}
