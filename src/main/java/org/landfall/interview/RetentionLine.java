package org.landfall.interview;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.landfall.respondent.RespondentId;

/**
 * A record that was kept for as long as its study says.
 *
 * @param since when its years began
 * @param due when they were over
 * @param putOff until when and why it is kept longer
 */
public record RetentionLine(
        RespondentId respondent,
        String pseudonym,
        Instant since,
        Instant due,
        WithdrawalLine.Agreement agreed,
        @Nullable PutOff putOff) {

    public record PutOff(LocalDate until, Why why) {}

    /** Chosen, not written: a sentence about a person would have to be sealed and erased with the record. */
    public enum Why {
        IN_USE,
        OBLIGED,
        WISHED,
        CHECKED
    }
}
