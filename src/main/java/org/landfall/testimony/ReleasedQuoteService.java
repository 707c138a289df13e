package org.landfall.testimony;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.landfall.access.CurrentAccount;
import org.landfall.access.StepUp;
import org.landfall.audit.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may be quoted, and what was called back. Hands out copies that name no record. */
@Service
public class ReleasedQuoteService {
    private final ReleasedStore released;
    private final QuoteCsv csv;
    private final CurrentAccount account;
    private final StepUp stepUp;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    ReleasedQuoteService(
            ReleasedStore released,
            QuoteCsv csv,
            CurrentAccount account,
            StepUp stepUp,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.released = released;
        this.csv = csv;
        this.account = account;
        this.stepUp = stepUp;
        this.audit = audit;
        this.events = events;
    }

    /** Those that were called back or are over come without their words. */
    @PreAuthorize("hasAnyRole('RESEARCHER', 'CUSTODIAN')")
    @Transactional(readOnly = true)
    public List<ReleasedQuote> all() {
        return released.all(LocalDate.now());
    }

    /**
     * All of them as CSV, with what is to be known at every use.
     *
     * @throws org.landfall.access.StepUpNeeded when who asks was proved too long ago
     */
    @PreAuthorize("hasRole('RESEARCHER')")
    @Transactional
    public byte[] csv() {
        stepUp.require();
        audit.record(account.id().toString(), "quote.exported", account.id().toString(), Map.of("format", "csv"));
        byte[] file = csv.of(released.all(LocalDate.now()));
        events.publishEvent(new QuotesTaken(released.studies(), hash(file)));
        return file;
    }

    private static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
