package org.landfall.testimony;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.landfall.access.CurrentAccount;
import org.landfall.audit.AuditLog;
import org.landfall.interview.NoSuchInterviewException;
import org.landfall.interview.ToldRecord;
import org.landfall.interview.ToldRecords;
import org.landfall.testimony.QuoteOutcome.Done;
import org.landfall.testimony.QuoteOutcome.Reason;
import org.landfall.testimony.QuoteOutcome.Refused;
import org.springframework.stereotype.Component;

/** Does one step of a quote: on the newest state of quote and record, or not at all. */
@Component
class QuoteDesk {
    private final ToldRecords records;
    private final QuoteStore quotes;
    private final CurrentAccount account;
    private final AuditLog audit;

    QuoteDesk(ToldRecords records, QuoteStore quotes, CurrentAccount account, AuditLog audit) {
        this.records = records;
        this.quotes = quotes;
        this.account = account;
        this.audit = audit;
    }

    record Opened(ToldRecord record, Quote quote) {}

    /** @throws NoSuchQuoteException when it is not there, not the caller's, or its record is not there any more */
    Opened open(UUID id) {
        try {
            ToldRecord record = records.find(quotes.interviewOf(id).orElseThrow(NoSuchQuoteException::new));
            return new Opened(record, quotes.find(record, id).orElseThrow(NoSuchQuoteException::new));
        } catch (NoSuchInterviewException e) {
            throw new NoSuchQuoteException();
        }
    }

    /**
     * @param known the number of the quote the caller has read
     * @param refused what keeps the step from being done
     * @param next the quote after it
     */
    QuoteOutcome step(
            UUID id,
            int known,
            String action,
            Function<Opened, Optional<Reason>> refused,
            Function<Opened, Quote> next) {
        Opened opened = open(id);
        if (opened.quote().number() != known || opened.quote().state() == QuoteState.ENDED) {
            return new Refused(Reason.OVER);
        }
        Optional<Reason> reason = refused.apply(opened);
        if (reason.isPresent()) {
            return new Refused(reason.get());
        }
        if (!quotes.step(opened.record(), next.apply(opened))) {
            throw new MarkingOverException(); // what the step has written besides is taken back
        }
        record(action, id);
        return new Done();
    }

    void record(String action, UUID id) {
        audit.record(account.id().toString(), action, id.toString(), Map.of());
    }
}
