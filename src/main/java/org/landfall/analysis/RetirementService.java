package org.landfall.analysis;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.landfall.access.CurrentAccount;
import org.landfall.access.StepUp;
import org.landfall.audit.AuditLog;
import org.landfall.crypto.VintageKeys;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two custodians retire a vintage: its key is destroyed and its columns are deleted, so that nothing more is ever counted
 * of it. Tables that were released stay, and what they cost stays spent.
 */
@Service
@PreAuthorize("hasRole('CUSTODIAN')")
public class RetirementService {
    public static final int LONGEST_REASON = 500;

    private final RetirementStore retirements;
    private final VintageStore vintages;
    private final VintageKeys keys;
    private final CurrentAccount account;
    private final StepUp stepUp;
    private final AuditLog audit;

    RetirementService(
            RetirementStore retirements,
            VintageStore vintages,
            VintageKeys keys,
            CurrentAccount account,
            StepUp stepUp,
            AuditLog audit) {
        this.retirements = retirements;
        this.vintages = vintages;
        this.keys = keys;
        this.account = account;
        this.stepUp = stepUp;
        this.audit = audit;
    }

    /** What waits for a second custodian. */
    @Transactional(readOnly = true)
    public Map<VintageId, Retirement> waiting() {
        return retirements.waiting().stream().collect(Collectors.toMap(Retirement::vintage, Function.identity()));
    }

    /** The reason is kept with the wish; the log says only that there was one. */
    @Transactional
    public RetirementOutcome ask(VintageId id, String reason) {
        stepUp.require();
        String words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            return RetirementOutcome.REASON;
        }
        var vintage = vintages.find(id);
        if (vintage.isEmpty()) {
            return RetirementOutcome.GONE;
        }
        vintages.lock(vintage.get().study());
        if (retirements.stands(id)) {
            return RetirementOutcome.STANDS_ALREADY;
        }
        retirements.ask(UUID.randomUUID(), vintage.get(), words, account.id(), Instant.now());
        record("vintage.retirementAsked", id);
        return RetirementOutcome.ASKED;
    }

    @Transactional
    public RetirementOutcome agree(UUID id) {
        stepUp.require();
        var found = retirements.waiting(id);
        if (found.isEmpty()) {
            return RetirementOutcome.GONE;
        }
        var wish = found.get();
        if (wish.askedBy().equals(account.id())) {
            return RetirementOutcome.SAME_PERSON;
        }
        vintages.lock(wish.study());
        retirements.decide(id, true, account.id(), Instant.now());
        retirements.deleteColumns(wish.vintage());
        keys.destroy(wish.vintage().value());
        record("vintage.retired", wish.vintage());
        return RetirementOutcome.RETIRED;
    }

    /** Also how whoever asked takes it back. */
    @Transactional
    public RetirementOutcome decline(UUID id) {
        return retirements
                .waiting(id)
                .map(wish -> {
                    retirements.decide(id, false, account.id(), Instant.now());
                    record("vintage.retirementDeclined", wish.vintage());
                    return RetirementOutcome.DECLINED;
                })
                .orElse(RetirementOutcome.GONE);
    }

    private void record(String action, VintageId vintage) {
        audit.record(account.id().toString(), action, vintage.toString(), Map.of());
    }
}
