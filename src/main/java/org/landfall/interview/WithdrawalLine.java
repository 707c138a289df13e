package org.landfall.interview;

import java.time.Instant;
import java.time.LocalDate;
import org.landfall.respondent.RespondentId;

/**
 * A request that was not carried out yet.
 *
 * @param due the last day on which it is to be
 * @param gone whether the record can be opened by nobody any more
 */
public record WithdrawalLine(RespondentId respondent, String pseudonym, Instant askedAt, LocalDate due, boolean gone) {

    public boolean overdue() {
        return LocalDate.now().isAfter(due);
    }
}
