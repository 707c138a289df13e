package org.landfall.oversight;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.landfall.access.AccountId;
import org.landfall.access.AccountNames;
import org.landfall.access.CurrentAccount;
import org.landfall.access.Policies;
import org.landfall.access.Role;
import org.landfall.access.Setting;
import org.landfall.audit.AuditArea;
import org.landfall.audit.AuditLog;
import org.landfall.audit.AuditPattern;
import org.landfall.audit.AuditPatterns;
import org.landfall.audit.AuditThresholds;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What looks unusual in the log of the last days. Custodians are shown what concerns records and accounts,
 * administrators what concerns accounts.
 */
@Service
@PreAuthorize("hasAnyRole('CUSTODIAN', 'ADMIN')")
public class WatchService {
    private static final Duration PAST = Duration.ofDays(14);

    private final AuditPatterns patterns;
    private final AuditLog audit;
    private final AccountNames names;
    private final CurrentAccount account;
    private final Policies policies;

    WatchService(
            AuditPatterns patterns, AuditLog audit, AccountNames names, CurrentAccount account, Policies policies) {
        this.patterns = patterns;
        this.audit = audit;
        this.names = names;
        this.account = account;
        this.policies = policies;
    }

    /** The newest first, each look a line of the log. */
    @Transactional
    public List<Unusual> look() {
        audit.record(account.id().toString(), "audit.watched", "log", Map.of());
        List<AuditPattern> found = found();
        Map<AccountId, String> known = names.of(found.stream()
                .flatMap(one -> Ids.account(one.account()).stream())
                .toList());
        return found.stream()
                .map(one -> new Unusual(
                        one, Ids.account(one.account()).map(known::get).orElse(null)))
                .toList();
    }

    @Transactional(readOnly = true)
    public int count() {
        return found().size();
    }

    /** By whose clock a night is a night. */
    public ZoneId zone() {
        return ZoneId.systemDefault();
    }

    /** From where on something stands out, as administrators set it. */
    public AuditThresholds thresholds() {
        return new AuditThresholds(
                policies.number(Setting.NIGHT_BEGINS),
                policies.number(Setting.NIGHT_ENDS),
                policies.number(Setting.MANY_READS),
                policies.number(Setting.FAILED_OPENS),
                policies.number(Setting.REFUSED_SIGN_INS));
    }

    private List<AuditPattern> found() {
        boolean records = account.has(Role.CUSTODIAN);
        return patterns.since(Instant.now().minus(PAST), zone(), thresholds()).stream()
                .filter(one -> records || one.kind().area() == AuditArea.ACCOUNTS)
                .toList();
    }
}
