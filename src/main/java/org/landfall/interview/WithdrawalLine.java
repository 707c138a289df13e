package org.landfall.interview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AccountId;
import org.landfall.respondent.RespondentId;

/**
 * A request that was not carried out yet.
 *
 * @param language in which the person last spoke with us
 * @param due the last day on which it is to be
 * @param agreed which custodian agreed to the erasure
 */
public record WithdrawalLine(
        RespondentId respondent,
        String pseudonym,
        @Nullable String language,
        Instant askedAt,
        LocalDate due,
        Agreement agreed) {

    /** Seen from whoever looks. */
    public enum Agreement {
        NOBODY,
        YOU,
        ANOTHER;

        static Agreement of(@Nullable UUID first, AccountId who) {
            if (first == null) {
                return NOBODY;
            }
            return first.equals(who.value()) ? YOU : ANOTHER;
        }
    }

    public boolean overdue() {
        return LocalDate.now().isAfter(due);
    }
}
