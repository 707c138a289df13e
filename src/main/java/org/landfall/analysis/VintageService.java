package org.landfall.analysis;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
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
     * @param documents whether records coded from published documents are counted, too, in columns of their own
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
                .or(() -> instruments.published(study.formId()).flatMap(VintageService::builtIn));
    }

    /** The same of many studies at once. */
    @PreAuthorize("hasRole('CUSTODIAN')")
    @Transactional(readOnly = true)
    public List<Counted> counted(List<Study> studies) {
        var said = rules.all();
        var forms = new HashMap<String, Optional<PublishedForm>>();
        return studies.stream()
                .map(study -> {
                    var form = forms.computeIfAbsent(study.formId(), instruments::published);
                    var rule =
                            Optional.ofNullable(said.get(study.id())).or(() -> form.flatMap(VintageService::builtIn));
                    return new Counted(study, form.map(PublishedForm::definition), rule);
                })
                .toList();
    }

    private static Optional<CountingRule> builtIn(PublishedForm form) {
        var definition = form.definition();
        boolean made = definition.question(CountingRule.BUILT_IN.consent()).isPresent()
                && definition.calculations().stream()
                        .anyMatch(frame -> frame.name().equals(CountingRule.BUILT_IN.frame()));
        return made ? Optional.of(CountingRule.BUILT_IN) : Optional.empty();
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
