package org.landfall.testimony;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.landfall.access.CurrentAccount;
import org.landfall.interview.InterviewId;
import org.landfall.interview.ToldRecord;
import org.landfall.interview.ToldRecords;
import org.landfall.testimony.Quote.Hands;
import org.landfall.testimony.Quote.Proposal;
import org.landfall.testimony.QuoteDesk.Opened;
import org.landfall.testimony.QuoteOutcome.Done;
import org.landfall.testimony.QuoteOutcome.Reason;
import org.landfall.testimony.QuoteOutcome.Refused;
import org.landfall.testimony.Testimony.Told;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes passages as quotes and blanks what would tell who speaks: an interviewer of the own records, custodians of all. What
 * a person allows is looked at again with every step.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
public class QuoteService {
    private static final Set<QuoteState> EDITABLE =
            Set.of(QuoteState.PROPOSED, QuoteState.EDITED, QuoteState.ACCEPTED, QuoteState.SIGNED);

    private final ToldRecords records;
    private final QuoteStore quotes;
    private final ReleasedStore released;
    private final QuoteDesk desk;
    private final CurrentAccount account;

    QuoteService(
            ToldRecords records, QuoteStore quotes, ReleasedStore released, QuoteDesk desk, CurrentAccount account) {
        this.records = records;
        this.quotes = quotes;
        this.released = released;
        this.desk = desk;
        this.account = account;
    }

    /**
     * A marked passage as a quote.
     *
     * @param why it is needed
     */
    public QuoteOutcome propose(InterviewId id, Mark mark, String why) {
        ToldRecord record = records.find(id);
        if (why.isBlank() || why.length() > Proposal.LONGEST_WHY) {
            throw new IllegalArgumentException("why it is needed is said in one to five hundred characters");
        }
        return QuoteGates.toPropose(record)
                .<QuoteOutcome>map(Refused::new)
                .orElseGet(() -> proposed(record, mark, why.strip()));
    }

    private QuoteOutcome proposed(ToldRecord record, Mark mark, String why) {
        Told told = MarkService.told(record).stream()
                .filter(one -> one.path().equals(mark.path())
                        && mark.last() < one.sentences().size())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a quote is of a passage that was told"));
        String passage = told.passage(mark.first(), mark.last());
        if (passage.split("\\s+").length > Proposal.MOST_WORDS) {
            return new Refused(Reason.TOO_LONG);
        }
        Proposal proposal = new Proposal(
                record.revision(), mark.path(), passage, record.line().language(), mark.themes(), why);
        Quote quote = new Quote(
                UUID.randomUUID(),
                record.line().id(),
                1,
                QuoteState.PROPOSED,
                null,
                proposal,
                Wording.of(passage),
                Hands.of(account.id()));
        quotes.insert(record, quote);
        desk.record("quote.proposed", quote.id());
        return new Done();
    }

    @Transactional(readOnly = true)
    public List<QuoteLine> lines(int offset, int limit) {
        return quotes.lines(offset, limit);
    }

    @Transactional(readOnly = true)
    public int count() {
        return quotes.count();
    }

    /**
     * A quote with all that is to be looked at before the next step.
     *
     * @throws NoSuchQuoteException when it is not there, not the caller's, or its record is not there any more
     */
    public OpenedQuote read(UUID id) {
        Opened opened = desk.open(id);
        desk.record("quote.read", id);
        ToldRecord record = opened.record();
        return new OpenedQuote(
                opened.quote(),
                record.line().pseudonym(),
                record.reservations(),
                Crowd.bands(record::answer),
                QuoteGates.toAccept(record, opened.quote()));
    }

    /**
     * Blanks parts of the passage: nothing but what stands in square brackets may be new. Whoever decided before decides again.
     *
     * @param known the number of the quote the caller has read
     * @param checked what of the list was looked for
     */
    public QuoteOutcome edit(UUID id, int known, String words, Set<Blanked> checked) {
        String kept = words.strip();
        return desk.step(
                id,
                known,
                "quote.edited",
                opened -> uneditable(opened, kept, checked),
                opened -> opened.quote()
                        .to(
                                QuoteState.EDITED,
                                opened.quote().wording().next(kept),
                                opened.quote().hands().edited(account.id())));
    }

    private static Optional<Reason> uneditable(Opened opened, String words, Set<Blanked> checked) {
        if (!EDITABLE.contains(opened.quote().state())) {
            return Optional.of(Reason.OVER);
        }
        if (!Wording.leavesOut(opened.quote().proposal().passage(), words)) {
            return Optional.of(Reason.WORDS);
        }
        return checked.size() < Blanked.values().length
                ? Optional.of(Reason.UNCHECKED)
                : QuoteGates.toEdit(opened.record(), opened.quote());
    }

    /** The person has heard exactly these words, and where they may be printed. Whoever says no is not asked again. */
    public QuoteOutcome heard(UUID id, int known, boolean agrees) {
        return desk.step(
                id,
                known,
                agrees ? "quote.heard" : "quote.declined",
                opened -> opened.quote().state() == QuoteState.EDITED
                        ? QuoteGates.toEdit(opened.record(), opened.quote())
                        : Optional.of(Reason.OVER),
                opened -> agrees
                        ? opened.quote()
                                .to(
                                        QuoteState.EDITED,
                                        opened.quote().wording(),
                                        opened.quote().hands().heard(Instant.now()))
                        : opened.quote().over(QuoteEnd.HEARD_NO));
    }

    /** Ends it, wherever it stands; what was released is called back. */
    public QuoteOutcome takeBack(UUID id, int known) {
        return desk.step(id, known, "quote.takenBack", opened -> Optional.empty(), opened -> {
            UUID copy = opened.quote().hands().releasedId();
            if (copy != null) {
                released.callBack(copy);
            }
            return opened.quote().over(QuoteEnd.TAKEN_BACK);
        });
    }

    /**
     * A quote as it stands, for whoever does the next step.
     *
     * @param reservations what the person said is not to be used
     * @param bands what could be said of the person
     * @param obstacle what would keep it from being accepted now
     */
    public record OpenedQuote(
            Quote quote,
            String pseudonym,
            List<String> reservations,
            Map<Attribute, String> bands,
            Optional<Reason> obstacle) {
        @Override
        public String toString() {
            return "an opened quote";
        }
    }
}
