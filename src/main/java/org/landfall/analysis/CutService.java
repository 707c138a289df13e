package org.landfall.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.landfall.access.AssignedStudies;
import org.landfall.access.CurrentAccount;
import org.landfall.access.StepUp;
import org.landfall.analysis.CutOutcome.Cut;
import org.landfall.analysis.VintageCutter.Signing;
import org.landfall.audit.AuditLog;
import org.landfall.study.Study;
import org.landfall.study.StudyId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cuts vintages, the only way from approved interviews to anything that can be counted: one custodian proposes, another
 * signs. A cut that is refused, stopped or fails leaves nothing behind, not even the signature.
 */
@Service
@PreAuthorize("hasRole('CUSTODIAN')")
public class CutService {
    public static final int LONGEST_REASON = 500;

    private final CutProposalStore proposals;
    private final VintageStore vintages;
    private final VintageCutter cutter;
    private final CutSources sources;
    private final CurrentAccount account;
    private final AssignedStudies assigned;
    private final StepUp stepUp;
    private final AuditLog audit;

    CutService(
            CutProposalStore proposals,
            VintageStore vintages,
            VintageCutter cutter,
            CutSources sources,
            CurrentAccount account,
            AssignedStudies assigned,
            StepUp stepUp,
            AuditLog audit) {
        this.proposals = proposals;
        this.vintages = vintages;
        this.cutter = cutter;
        this.sources = sources;
        this.account = account;
        this.assigned = assigned;
        this.stepUp = stepUp;
        this.audit = audit;
    }

    /** What waits for a second signature, by study. */
    @Transactional(readOnly = true)
    public Map<StudyId, CutProposal> waiting() {
        return proposals.waiting().stream()
                .collect(Collectors.toMap(one -> one.study().id(), Function.identity()));
    }

    /** Studies whose last proposal was declined, with the reason. */
    @Transactional(readOnly = true)
    public Map<StudyId, Declined> declined() {
        return proposals.declined().stream().collect(Collectors.toMap(Declined::study, Function.identity()));
    }

    /** What was said of the last vintage of a study. */
    @Transactional(readOnly = true)
    public Fieldwork lastSaid(StudyId study) {
        return vintages.last(study).map(Vintage::fieldwork).orElse(Fieldwork.UNSAID);
    }

    /** @param preview what whoever proposes it saw; kept for whoever signs, who reads the fieldwork too */
    @Transactional
    public ProposalOutcome propose(Study study, VintagePreview preview, Fieldwork fieldwork) {
        stepUp.require();
        assigned.require(study.id().value());
        if (!preview.met()) {
            return ProposalOutcome.NOT_YET;
        }
        if (!fieldwork.said(LocalDate.now().getYear())) {
            return ProposalOutcome.FIELDWORK;
        }
        vintages.lock(study.id());
        if (proposals.waits(study.id())) {
            return ProposalOutcome.STANDS_ALREADY;
        }
        proposals.add(UUID.randomUUID(), study, preview, fieldwork, account.id(), Instant.now());
        record("vintage.proposed", study);
        return ProposalOutcome.PROPOSED;
    }

    /** Proves who signs. Nothing is kept of it before {@link #cut} has done its work, in a thread that nobody can prove in. */
    public Signature sign(UUID proposal) {
        stepUp.require();
        return new Signature(proposal, account.id());
    }

    /** @param progress takes how many records were looked at, again and again; may throw to stop it */
    @Transactional
    public CutOutcome cut(Signature signature, LongConsumer progress) {
        var found = proposals.waiting(signature.proposal());
        if (found.isEmpty()) {
            return new CutOutcome.Gone();
        }
        var proposal = found.get();
        if (proposal.askedBy().equals(account.id()) || !signature.by().equals(account.id())) {
            return new CutOutcome.SamePerson();
        }
        var signing = new Signing(proposal.id(), account.id(), proposal.fieldwork());
        var outcome = sources.of(proposal.study())
                .map(source ->
                        cutter.cut(proposal.study(), proposal.documents(), Instant.now(), signing, source, progress))
                .orElseGet(CutOutcome.NoRule::new);
        if (outcome instanceof Cut cut) {
            var vintage = cut.vintage();
            audit.record(
                    account.id().toString(),
                    "vintage.cut",
                    vintage.id().toString(),
                    Map.of("study", proposal.study().code(), "label", vintage.label()));
        }
        return outcome;
    }

    /** Whether it is undecided, once whoever is at it now has ended: after a stop, whether that came in time. */
    @Transactional
    public boolean waits(UUID proposal) {
        return proposals.waiting(proposal).isPresent();
    }

    /** Whoever proposed it takes it back without a word; anybody else says why not. */
    @Transactional
    public ProposalOutcome decline(UUID id, String reason) {
        var found = proposals.waiting(id);
        if (found.isEmpty()) {
            return ProposalOutcome.GONE;
        }
        var proposal = found.get();
        if (proposal.askedBy().equals(account.id())) {
            proposals.decline(id, account.id(), Instant.now(), null);
            record("vintage.takenBack", proposal.study());
            return ProposalOutcome.TAKEN_BACK;
        }
        String words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            return ProposalOutcome.REASON;
        }
        proposals.decline(id, account.id(), Instant.now(), words);
        record("vintage.declined", proposal.study());
        return ProposalOutcome.DECLINED;
    }

    private void record(String action, Study study) {
        audit.record(account.id().toString(), action, study.id().toString(), Map.of("study", study.code()));
    }
}
