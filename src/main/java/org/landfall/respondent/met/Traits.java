package org.landfall.respondent.met;

import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person before a talk, as it was heard. Lives as long as the call that it is handed to, and never prints
 * itself.
 *
 * @param familyName in Hangul or Latin letters, like the others empty when it is not known
 * @param town home town or county
 */
public record Traits(
        String familyName,
        String givenName,
        @Nullable Integer birthYear,
        @Nullable HomeProvince province,
        String town,
        @Nullable Sex sex) {

    public static final int LONGEST = 60;
    public static final int EARLIEST_YEAR = 1900;

    /** Nobody typed anything. */
    public static final Traits UNKNOWN = new Traits("", "", null, null, "", null);

    public enum Sex {
        WOMAN,
        MAN
    }

    public Traits {
        if (tooLong(familyName) || tooLong(givenName) || tooLong(town) || birthYear != null && !isYear(birthYear)) {
            throw new IllegalArgumentException("traits out of bounds");
        }
    }

    public static boolean isYear(int year) {
        return year >= EARLIEST_YEAR && year <= Year.now().getValue();
    }

    private static boolean tooLong(String text) {
        return text.length() > LONGEST;
    }

    @Override
    public String toString() {
        return "traits of a person";
    }
}
