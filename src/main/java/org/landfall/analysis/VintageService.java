package org.landfall.analysis;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.landfall.access.CurrentAccount;
import org.landfall.analysis.CutOutcome.Cut;
import org.landfall.analysis.VintageCutter.Source;
import org.landfall.audit.AuditLog;
import org.landfall.instrument.InstrumentService;
import org.landfall.instrument.PublishedForm;
import org.landfall.interview.ApprovedInterviews;
import org.landfall.study.CountingRule;
import org.landfall.study.CountingRules;
import org.landfall.study.Study;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cuts vintages, the only way from approved interviews to anything that can be counted. A refused cut leaves nothing
 * behind.
 */
@Service
public class VintageService {
    private final VintageCutter cutter;
    private final ApprovedInterviews interviews;
    private final InstrumentService instruments;
    private final CountingRules rules;
    private final CurrentAccount account;
    private final AuditLog audit;

    VintageService(
            VintageCutter cutter,
            ApprovedInterviews interviews,
            InstrumentService instruments,
            CountingRules rules,
            CurrentAccount account,
            AuditLog audit) {
        this.cutter = cutter;
        this.interviews = interviews;
        this.instruments = instruments;
        this.rules = rules;
        this.account = account;
        this.audit = audit;
    }

    /**
     * Cuts a vintage of everything that may enter one today.
     *
     * @param documents whether records coded from published documents stand among the interviews
     */
    @PreAuthorize("hasRole('CUSTODIAN')")
    @Transactional
    public CutOutcome cut(Study study, boolean documents) {
        return counted(study).map(rule -> cut(study, documents, rule)).orElseGet(CutOutcome.NoRule::new);
    }

    /** Whom a vintage counts: as a custodian said, or as the built-in interview has it where the form is made from it. */
    @PreAuthorize("hasRole('CUSTODIAN')")
    @Transactional(readOnly = true)
    public Optional<CountingRule> counted(Study study) {
        return rules.of(study.id())
                .or(() -> instruments
                        .published(study.formId())
                        .map(PublishedForm::definition)
                        .filter(form ->
                                form.question(CountingRule.BUILT_IN.consent()).isPresent()
                                        && form.calculations().stream()
                                                .anyMatch(frame -> frame.name().equals(CountingRule.BUILT_IN.frame())))
                        .map(form -> CountingRule.BUILT_IN));
    }

    private CutOutcome cut(Study study, boolean documents, CountingRule rule) {
        // the second custodian's signature is asked for here once the release desk exists
        var actor = account.id().toString();
        var source = new Source(
                visitor -> interviews.forEach(study.id(), visitor),
                version -> instruments.get(version).definition(),
                rule);
        var outcome = cutter.cut(study, documents, Instant.now(), actor, source);
        if (outcome instanceof Cut cut) {
            var vintage = cut.vintage();
            audit.record(
                    actor,
                    "vintage.cut",
                    vintage.id().toString(),
                    Map.of("study", study.code(), "label", vintage.label()));
        }
        return outcome;
    }
}
