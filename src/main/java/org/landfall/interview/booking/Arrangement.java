package org.landfall.interview.booking;

import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.Preparation;

/**
 * What was agreed on with a person; stands sealed.
 *
 * @param at the hour at the place of the talk
 * @param language null where the form has only one
 * @param wishes other than for a woman or a man, in a few words
 * @param meeting by what a calendar tells this meeting from others; nothing else here carries it
 */
public record Arrangement(
        LocalTime at, @Nullable String language, Preparation preparation, String wishes, UUID meeting) {
    public static final int LONGEST_WISHES = 300;

    public Arrangement {
        if (wishes.length() > LONGEST_WISHES || !preparation.setting().withPerson()) {
            throw new IllegalArgumentException("no arrangement");
        }
    }
}
