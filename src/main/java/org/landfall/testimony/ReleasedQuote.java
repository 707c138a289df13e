package org.landfall.testimony;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.landfall.testimony.Wording.Use;

/**
 * A quote as it may be used: nothing in it leads to a record.
 *
 * @param copy null once it was called back or its time is over
 */
public record ReleasedQuote(
        UUID id,
        LocalDate releasedOn,
        LocalDate expiresOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable Copy copy) {

    /**
     * What was sealed at its release.
     *
     * @param language in which it was said
     * @param consentOn when it was last looked at that the person allows it
     * @param merged whether one person did more than one step
     */
    public record Copy(
            String words,
            String language,
            Set<Theme> themes,
            Map<Attribute, String> label,
            Set<Use> uses,
            LocalDate consentOn,
            boolean merged) {
        public Copy {
            themes = Set.copyOf(themes);
            label = Map.copyOf(label);
            uses = Set.copyOf(uses);
        }

        @Override
        public String toString() {
            return "a released quote";
        }
    }

    /** By which users name it to each other, for instance to call it back. */
    public String reference() {
        return "Q-" + id.toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }
}
