package org.landfall.analysis;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.landfall.access.AssignedStudies;
import org.landfall.access.CurrentAccount;
import org.landfall.audit.AuditLog;
import org.landfall.instrument.InstrumentService;
import org.landfall.instrument.PublishedForm;
import org.landfall.study.CountingRule;
import org.landfall.study.CountingRules;
import org.landfall.study.Study;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a vintage would be, before anything is cut. */
@Service
@PreAuthorize("hasRole('CUSTODIAN')")
public class VintageService {
    private final VintageCutter cutter;
    private final CutSources sources;
    private final InstrumentService instruments;
    private final CountingRules rules;
    private final CurrentAccount account;
    private final AssignedStudies assigned;
    private final AuditLog audit;

    VintageService(
            VintageCutter cutter,
            CutSources sources,
            InstrumentService instruments,
            CountingRules rules,
            CurrentAccount account,
            AssignedStudies assigned,
            AuditLog audit) {
        this.cutter = cutter;
        this.sources = sources;
        this.instruments = instruments;
        this.rules = rules;
        this.account = account;
        this.assigned = assigned;
        this.audit = audit;
    }

    /**
     * Looks at every approved record and keeps nothing; empty as long as nobody has said whom to count.
     *
     * @param documents whether records coded from published documents are counted, too, in columns of their own
     * @param progress takes how many records were looked at, again and again; may throw to stop it
     */
    @Transactional
    public Optional<VintagePreview> preview(Study study, boolean documents, LongConsumer progress) {
        assigned.require(study.id().value());
        return sources.of(study).map(source -> {
            var preview = cutter.preview(study, documents, Instant.now(), source, progress);
            audit.record(
                    account.id().toString(), "vintage.previewed", study.id().toString(), Map.of("study", study.code()));
            return preview;
        });
    }

    /** Whom a vintage counts: as a custodian said, or as the built-in interview has it where the form is made from it. */
    @Transactional(readOnly = true)
    public Optional<CountingRule> counted(Study study) {
        return sources.rule(study);
    }

    /** The same of many studies at once. */
    @Transactional(readOnly = true)
    public List<Counted> counted(List<Study> studies) {
        var said = rules.all();
        var forms = new HashMap<String, Optional<PublishedForm>>();
        return studies.stream()
                .map(study -> {
                    var form = forms.computeIfAbsent(study.formId(), instruments::published);
                    var rule = Optional.ofNullable(said.get(study.id())).or(() -> form.flatMap(CutSources::builtIn));
                    return new Counted(study, form.map(PublishedForm::definition), rule);
                })
                .toList();
    }
}
