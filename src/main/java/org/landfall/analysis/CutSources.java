package org.landfall.analysis;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.landfall.analysis.VintageCutter.Source;
import org.landfall.instrument.ClassChoice;
import org.landfall.instrument.InstrumentService;
import org.landfall.instrument.InstrumentVersionId;
import org.landfall.instrument.PublishedForm;
import org.landfall.instrument.StudioService;
import org.landfall.interview.AbsentRecords;
import org.landfall.interview.ApprovedInterviews;
import org.landfall.study.CountingRule;
import org.landfall.study.CountingRules;
import org.landfall.study.Study;
import org.springframework.stereotype.Component;

/** Where a vintage of a study comes from. */
@Component
class CutSources {
    private final ApprovedInterviews interviews;
    private final InstrumentService instruments;
    private final StudioService studio;
    private final CountingRules rules;
    private final AbsentRecords absent;

    CutSources(
            ApprovedInterviews interviews,
            InstrumentService instruments,
            StudioService studio,
            CountingRules rules,
            AbsentRecords absent) {
        this.interviews = interviews;
        this.instruments = instruments;
        this.studio = studio;
        this.rules = rules;
        this.absent = absent;
    }

    /** Empty as long as nobody has said whom to count. */
    Optional<Source> of(Study study) {
        return rule(study)
                .map(rule -> new Source(
                        visitor -> interviews.forEach(study.id(), visitor),
                        version -> instruments.get(version).definition(),
                        this::confirmed,
                        rule,
                        absent.of(study.id())));
    }

    Optional<CountingRule> rule(Study study) {
        return rules.of(study.id())
                .or(() -> instruments.published(study.formId()).flatMap(CutSources::builtIn));
    }

    static Optional<CountingRule> builtIn(PublishedForm form) {
        var definition = form.definition();
        boolean made = definition.question(CountingRule.BUILT_IN.consent()).isPresent()
                && definition.calculations().stream()
                        .anyMatch(frame -> frame.name().equals(CountingRule.BUILT_IN.frame()));
        return made ? Optional.of(CountingRule.BUILT_IN) : Optional.empty();
    }

    private Set<String> confirmed(InstrumentVersionId version) {
        return studio.classChoices(version).stream()
                .filter(choice -> choice.confirmed() != null)
                .map(ClassChoice::question)
                .collect(Collectors.toSet());
    }
}
