package org.landfall.study;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a study says before anybody is interviewed in it. Empty where nothing was said yet.
 *
 * @param audience who will see what
 * @param review of ethics or of another advisory body
 * @param consentText where the text on consent stands when the form has no part for it
 * @param dangerRule who is told what when somebody is in danger, with or without consent
 */
public record Charter(
        String purpose,
        String audience,
        String risks,
        Review review,
        String consentText,
        String dangerRule,
        @Nullable Integer withdrawalDays,
        @Nullable Integer retentionYears,
        Limits limits) {

    public static final int LONGEST = 2_000;
    public static final int LONGEST_NAME = 200;
    public static final int MOST_DAYS = 3_650;
    public static final int MOST_YEARS = 100;

    public static final Charter EMPTY = new Charter("", "", "", Review.NONE, "", "", null, null, Limits.USUAL);

    /** @param noneBecause why there was no review; then nobody need be named */
    public record Review(String body, @Nullable LocalDate date, String noneBecause) {
        static final Review NONE = new Review("", null, "");

        boolean said() {
            return !noneBecause.isBlank() || (!body.isBlank() && date != null);
        }
    }

    /** What the study itself has yet to say. */
    public Set<Needed> missing() {
        EnumSet<Needed> missing = EnumSet.noneOf(Needed.class);
        unless(!purpose.isBlank(), Needed.PURPOSE, missing);
        unless(!audience.isBlank(), Needed.AUDIENCE, missing);
        unless(!risks.isBlank(), Needed.RISKS, missing);
        unless(review.said(), Needed.REVIEW, missing);
        unless(withdrawalDays != null, Needed.WITHDRAWAL, missing);
        unless(retentionYears != null, Needed.RETENTION, missing);
        unless(!dangerRule.isBlank(), Needed.DANGER_RULE, missing);
        return missing;
    }

    private static void unless(boolean said, Needed one, Set<Needed> missing) {
        if (!said) {
            missing.add(one);
        }
    }
}
