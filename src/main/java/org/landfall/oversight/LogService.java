package org.landfall.oversight;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AccountId;
import org.landfall.access.AccountNames;
import org.landfall.access.CurrentAccount;
import org.landfall.access.Role;
import org.landfall.audit.AuditEvent;
import org.landfall.audit.AuditEvents;
import org.landfall.audit.AuditFilter;
import org.landfall.audit.AuditHead;
import org.landfall.audit.AuditHeads;
import org.landfall.audit.AuditLog;
import org.landfall.audit.AuditScope;
import org.landfall.audit.AuditVerdict;
import org.landfall.audit.AuditVerification;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The log of acts for people: custodians see all of it, administrators what concerns accounts, everybody their own
 * lines. Opening it and taking it out leave a line each.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class LogService {
    private static final int EXPORTED_AT_ONCE = 5_000;

    private final AuditEvents events;
    private final AuditHeads heads;
    private final AuditVerification verification;
    private final AuditLog audit;
    private final AccountNames names;
    private final CurrentAccount account;
    private final TransactionTemplate transaction;

    LogService(
            AuditEvents events,
            AuditHeads heads,
            AuditVerification verification,
            AuditLog audit,
            AccountNames names,
            CurrentAccount account,
            TransactionTemplate transaction) {
        this.events = events;
        this.heads = heads;
        this.verification = verification;
        this.audit = audit;
        this.names = names;
        this.account = account;
        this.transaction = transaction;
    }

    /** Notes that somebody opened the log; the pages that follow leave no line. */
    @Transactional
    public void look() {
        record("audit.read", Map.of());
    }

    @Transactional(readOnly = true)
    public List<LogLine> find(AuditFilter filter, int offset, int limit) {
        return named(events.find(scope(), filter, offset, limit));
    }

    @Transactional(readOnly = true)
    public int count(AuditFilter filter) {
        return events.count(scope(), filter);
    }

    /** All lines, the newest first, a few thousand at a time; each time a transaction of its own. */
    public void export(AuditFilter filter, Consumer<List<LogLine>> lines) {
        List<LogLine> next = below(filter, Long.MAX_VALUE);
        transaction.executeWithoutResult(_ -> record("audit.exported", Map.of("lines", String.valueOf(count(filter)))));
        while (!next.isEmpty()) {
            lines.accept(next);
            next = below(filter, next.getLast().event().line());
        }
    }

    private List<LogLine> below(AuditFilter filter, long line) {
        return Objects.requireNonNull(
                transaction.execute(_ -> named(events.below(scope(), filter, line, EXPORTED_AT_ONCE))));
    }

    /** Whether others' lines are seen too. */
    public boolean seesOthers() {
        return scope().accounts();
    }

    public boolean seesRecords() {
        return scope().records();
    }

    /** For choosing whose lines to see. */
    @PreAuthorize("hasAnyRole('CUSTODIAN', 'ADMIN')")
    @Transactional(readOnly = true)
    public Map<AccountId, String> people() {
        return names.everybody();
    }

    @PreAuthorize("hasAnyRole('CUSTODIAN', 'ADMIN')")
    public AuditHeads.State head() {
        return heads.state();
    }

    /** Signed at this moment, for paper. */
    @PreAuthorize("hasAnyRole('CUSTODIAN', 'ADMIN')")
    public AuditHead printedHead() {
        transaction.executeWithoutResult(_ -> record("audit.headPrinted", Map.of()));
        return heads.signedNow();
    }

    /** Walks the whole log; takes seconds. */
    @PreAuthorize("hasAnyRole('CUSTODIAN', 'ADMIN')")
    public AuditVerdict verify(LongConsumer progress) {
        AuditVerdict verdict = verification.verify(Optional.empty(), progress);
        String found =
                verdict instanceof AuditVerdict.Broken broken ? broken.fault().name() : "INTACT";
        transaction.executeWithoutResult(_ -> record("audit.verified", Map.of("found", found)));
        return verdict;
    }

    private void record(String action, Map<String, String> details) {
        audit.record(account.id().toString(), action, "log", details);
    }

    private AuditScope scope() {
        boolean custodian = account.has(Role.CUSTODIAN);
        return new AuditScope(
                custodian || account.has(Role.ADMIN), custodian, account.id().toString());
    }

    private List<LogLine> named(List<AuditEvent> lines) {
        Map<AccountId, String> known = known(lines);
        return lines.stream()
                .map(line -> new LogLine(line, nameOf(line.actor(), known), nameOf(line.subject(), known)))
                .toList();
    }

    private Map<AccountId, String> known(Collection<AuditEvent> lines) {
        return seesOthers()
                ? names.of(lines.stream()
                        .flatMap(line -> Stream.of(line.actor(), line.subject()))
                        .distinct()
                        .flatMap(id -> Ids.account(id).stream())
                        .toList())
                : Map.of(account.id(), account.name());
    }

    private static @Nullable String nameOf(String id, Map<AccountId, String> known) {
        return Ids.account(id).map(known::get).orElse(null);
    }
}
