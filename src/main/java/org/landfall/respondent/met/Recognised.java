package org.landfall.respondent.met;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AccountId;
import org.landfall.respondent.RespondentId;

/**
 * Two records that are probably about one person.
 *
 * @param other the other record than the one that was asked about
 * @param pseudonym its number
 * @param otherAt when the other record was begun
 * @param soon begun within ninety days of each other, and no new reason was given
 * @param decided null while no custodian has looked
 */
public record Recognised(
        RespondentId other,
        String pseudonym,
        Instant otherAt,
        Likeness likeness,
        boolean soon,
        @Nullable Decided decided) {

    public enum Finding {
        SAME,
        OTHER
    }

    public record Decided(Finding finding, Instant at, AccountId by) {}
}
