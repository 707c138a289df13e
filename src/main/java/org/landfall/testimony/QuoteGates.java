package org.landfall.testimony;

import java.time.LocalDate;
import java.util.Optional;
import org.landfall.interview.InterviewState;
import org.landfall.interview.ToldRecord;
import org.landfall.respondent.ConsentUse;
import org.landfall.respondent.Grant;
import org.landfall.testimony.QuoteOutcome.Reason;

/** What keeps a passage from being quoted, looked at anew before every step. */
final class QuoteGates {
    static final int WITHDRAWAL_DAYS = 30;
    private static final String HIGH = "high";

    private QuoteGates() {}

    /** Of the record itself. */
    static Optional<Reason> toPropose(ToldRecord record) {
        if (record.document()) {
            return Optional.of(Reason.DOCUMENT);
        }
        if (grant(record) == Grant.NO) {
            return Optional.of(Reason.CONSENT);
        }
        return record.answer("db_risk").filter(HIGH::equals).map(risk -> Reason.RISK);
    }

    static Optional<Reason> toEdit(ToldRecord record, Quote quote) {
        return quote.proposal().revision() == record.revision() ? toPropose(record) : Optional.of(Reason.CHANGED);
    }

    static Optional<Reason> toAccept(ToldRecord record, Quote quote) {
        Optional<Reason> before = toEdit(record, quote);
        if (before.isPresent()) {
            return before;
        }
        if (record.line().state() != InterviewState.APPROVED) {
            return Optional.of(Reason.NOT_APPROVED);
        }
        boolean unheard = grant(record) == Grant.AFTER_HEARING && quote.hands().heardAt() == null;
        return unheard ? Optional.of(Reason.NOT_HEARD) : Optional.empty();
    }

    static Optional<Reason> toRelease(ToldRecord record, Quote quote, LocalDate today) {
        return toAccept(record, quote)
                .or(() -> today.isAfter(record.collectedOn().plusDays(WITHDRAWAL_DAYS))
                        ? Optional.empty()
                        : Optional.of(Reason.EMBARGO));
    }

    /** What was never asked for is not allowed. */
    private static Grant grant(ToldRecord record) {
        return record.consent().allows(ConsentUse.TAKE_PART) ? record.consent().of(ConsentUse.QUOTES) : Grant.NO;
    }
}
