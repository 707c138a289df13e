package org.landfall.analysis;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.landfall.access.AssignedStudies;
import org.landfall.access.CurrentAccount;
import org.landfall.access.StepUp;
import org.landfall.audit.AuditLog;
import org.landfall.study.Study;
import org.landfall.study.StudyId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two custodians let a study go beyond the soft limits of its ledger, up to the hard ones, which nobody lifts. */
@Service
@PreAuthorize("hasRole('CUSTODIAN')")
public class AllowanceService {
    public static final int LONGEST_REASON = 500;

    private final AllowanceStore allowances;
    private final VintageStore vintages;
    private final CurrentAccount account;
    private final AssignedStudies assigned;
    private final StepUp stepUp;
    private final AuditLog audit;

    AllowanceService(
            AllowanceStore allowances,
            VintageStore vintages,
            CurrentAccount account,
            AssignedStudies assigned,
            StepUp stepUp,
            AuditLog audit) {
        this.allowances = allowances;
        this.vintages = vintages;
        this.account = account;
        this.assigned = assigned;
        this.stepUp = stepUp;
        this.audit = audit;
    }

    /** What is asked for or in force, by study. */
    @Transactional(readOnly = true)
    public Map<StudyId, Allowance> standing() {
        return allowances.standing().stream().collect(Collectors.toMap(Allowance::study, Function.identity()));
    }

    /** The reason is kept with the wish; the log says only that there was one. */
    @Transactional
    public AllowanceOutcome ask(Study study, String reason) {
        stepUp.require();
        assigned.require(study.id().value());
        String words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            return AllowanceOutcome.REASON;
        }
        vintages.lock(study.id());
        if (allowances.standing(study.id()).isPresent()) {
            return AllowanceOutcome.STANDS_ALREADY;
        }
        allowances.ask(UUID.randomUUID(), study.id(), words, account.id(), Instant.now());
        record("allowance.asked", study.id());
        return AllowanceOutcome.ASKED;
    }

    @Transactional
    public AllowanceOutcome agree(UUID id) {
        stepUp.require();
        return allowances
                .waiting(id)
                .map(one -> one.askedBy().equals(account.id())
                        ? AllowanceOutcome.SAME_PERSON
                        : decided(one, true, AllowanceOutcome.AGREED))
                .orElse(AllowanceOutcome.GONE);
    }

    /** Also how whoever asked takes it back. */
    @Transactional
    public AllowanceOutcome decline(UUID id) {
        return allowances
                .waiting(id)
                .map(one -> decided(one, false, AllowanceOutcome.DECLINED))
                .orElse(AllowanceOutcome.GONE);
    }

    private AllowanceOutcome decided(Allowance one, boolean agreed, AllowanceOutcome outcome) {
        allowances.decide(one.id(), agreed, account.id(), Instant.now());
        record(agreed ? "allowance.agreed" : "allowance.declined", one.study());
        return outcome;
    }

    private void record(String action, StudyId study) {
        audit.record(account.id().toString(), action, study.toString(), Map.of());
    }
}
