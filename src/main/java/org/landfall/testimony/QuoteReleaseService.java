package org.landfall.testimony;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.landfall.access.AccountId;
import org.landfall.access.CurrentAccount;
import org.landfall.interview.ToldRecord;
import org.landfall.testimony.Quote.Hands;
import org.landfall.testimony.QuoteDesk.Opened;
import org.landfall.testimony.QuoteOutcome.Reason;
import org.landfall.testimony.ReleasedQuote.Copy;
import org.landfall.testimony.Wording.Use;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds quotes fit and releases them: custodians who did not bring them about, and for the release two of them. The
 * database refuses the same hands once more.
 */
@Service
@Transactional
@PreAuthorize("hasRole('CUSTODIAN')")
public class QuoteReleaseService {
    public static final int MOST_MONTHS = 24;

    private final QuoteDesk desk;
    private final QuoteStore quotes;
    private final ReleasedStore released;
    private final Crowd crowd;
    private final CurrentAccount account;

    QuoteReleaseService(
            QuoteDesk desk, QuoteStore quotes, ReleasedStore released, Crowd crowd, CurrentAccount account) {
        this.desk = desk;
        this.quotes = quotes;
        this.released = released;
        this.crowd = crowd;
        this.account = account;
    }

    /** How many quotes wait for a step the caller may do. */
    @Transactional(readOnly = true)
    public int waiting() {
        return quotes.waiting(account.id());
    }

    /** @param label what is to be said about whoever speaks */
    public QuoteOutcome accept(UUID id, int known, Set<Attribute> label) {
        return desk.step(
                id,
                known,
                "quote.accepted",
                opened -> unacceptable(opened, label),
                opened -> opened.quote()
                        .to(
                                QuoteState.ACCEPTED,
                                opened.quote().wording().labelled(said(opened.record(), label)),
                                opened.quote().hands().accepted(self())));
    }

    private Optional<Reason> unacceptable(Opened opened, Set<Attribute> label) {
        Quote quote = opened.quote();
        if (quote.state() != QuoteState.EDITED) {
            return Optional.of(Reason.OVER);
        }
        if (own(opened)) {
            return Optional.of(Reason.OWN);
        }
        Map<Attribute, String> said = said(opened.record(), label);
        boolean tells = said.size() < label.size() || label.size() > Wording.MOST_ATTRIBUTES;
        return QuoteGates.toAccept(opened.record(), quote)
                .or(() -> tells || !crowd.hides(opened.record(), said) ? Optional.of(Reason.LABEL) : Optional.empty());
    }

    /** The first of the two who release it says where it may be printed, and until when. */
    public QuoteOutcome sign(UUID id, int known, Set<Use> uses, LocalDate expires) {
        return desk.step(
                id,
                known,
                "quote.signed",
                opened -> unsignable(opened, uses, expires),
                opened -> opened.quote()
                        .to(
                                QuoteState.SIGNED,
                                opened.quote().wording().usedIn(uses, expires),
                                opened.quote().hands().signed(self())));
    }

    private Optional<Reason> unsignable(Opened opened, Set<Use> uses, LocalDate expires) {
        LocalDate today = LocalDate.now();
        if (opened.quote().state() != QuoteState.ACCEPTED) {
            return Optional.of(Reason.OVER);
        }
        if (own(opened)) {
            return Optional.of(Reason.OWN);
        }
        boolean inTime = expires.isAfter(today) && !expires.isAfter(today.plusMonths(MOST_MONTHS));
        return inTime && !uses.isEmpty()
                ? QuoteGates.toRelease(opened.record(), opened.quote(), today)
                : Optional.of(Reason.EXPIRY);
    }

    /** The second one releases a copy that is changed no more. */
    public QuoteOutcome release(UUID id, int known) {
        return desk.step(id, known, "quote.released", this::unreleasable, this::released);
    }

    private Optional<Reason> unreleasable(Opened opened) {
        if (opened.quote().state() != QuoteState.SIGNED) {
            return Optional.of(Reason.OVER);
        }
        if (opened.quote().hands().hadSay(self()) || own(opened)) {
            return Optional.of(Reason.OWN);
        }
        LocalDate expires = opened.quote().wording().expiresOn();
        return expires == null || !expires.isAfter(LocalDate.now())
                ? Optional.of(Reason.EXPIRY)
                : QuoteGates.toRelease(opened.record(), opened.quote(), LocalDate.now());
    }

    private Quote released(Opened opened) {
        ToldRecord record = opened.record();
        Quote quote = opened.quote();
        Wording wording = quote.wording();
        LocalDate today = LocalDate.now();
        UUID copyId = UUID.randomUUID();
        Hands hands = quote.hands().released(self(), copyId);
        Copy copy = new Copy(
                wording.words(),
                quote.proposal().language(),
                quote.proposal().themes(),
                wording.label(),
                wording.uses(),
                today,
                hands.merged());
        released.insert(
                copyId, record.study(), record.studyCode(), copy, today, Objects.requireNonNull(wording.expiresOn()));
        return quote.to(QuoteState.RELEASED, wording, hands);
    }

    private static Map<Attribute, String> said(ToldRecord record, Set<Attribute> label) {
        Map<Attribute, String> bands = Crowd.bands(record::answer);
        bands.keySet().retainAll(label);
        return bands;
    }

    /** Whoever proposed it, changed it or held the interview leaves it to others. */
    private boolean own(Opened opened) {
        return opened.quote().hands().made(self())
                || opened.record().interviewer().equals(self());
    }

    private AccountId self() {
        return account.id();
    }
}
