package org.landfall.instrument;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.landfall.study.CharterOutcome;
import org.landfall.study.CharterService;
import org.landfall.study.Needed;
import org.landfall.study.Study;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a study for interviews once everything is said, on paper and in the form. */
@Service
@Transactional
@PreAuthorize("hasRole('CUSTODIAN')")
public class StudyOpening {
    private final InstrumentService instruments;
    private final CharterService charters;

    StudyOpening(InstrumentService instruments, CharterService charters) {
        this.instruments = instruments;
        this.charters = charters;
    }

    /** What the form says about consent. */
    public sealed interface ConsentText {
        /** @param languages in which a sentence is missing; none when it can be read out in every one */
        record InForm(List<String> languages) implements ConsentText {}

        /** The form has no part on it: the study says where the text stands. */
        record Elsewhere() implements ConsentText {}

        /** No version is published yet. */
        record NoForm() implements ConsentText {}
    }

    @Transactional(readOnly = true)
    public ConsentText consentText(Study study) {
        return instruments
                .published(study.formId())
                .map(form -> consentText(form.definition()))
                .orElseGet(ConsentText.NoForm::new);
    }

    @Transactional(readOnly = true)
    public Set<Needed> missing(Study study) {
        EnumSet<Needed> missing = EnumSet.noneOf(Needed.class);
        missing.addAll(charters.missing(study.id()));
        if (!consented(study)) {
            missing.add(Needed.CONSENT_TEXTS);
        }
        return missing;
    }

    public CharterOutcome open(Study study) {
        return charters.open(study, missing(study));
    }

    private boolean consented(Study study) {
        return switch (consentText(study)) {
            case ConsentText.NoForm() -> false;
            case ConsentText.InForm(var languages) -> languages.isEmpty();
            case ConsentText.Elsewhere() ->
                !charters.of(study.id()).consentText().isBlank();
        };
    }

    private static ConsentText consentText(FormDefinition form) {
        List<Item.Group> opening = form.items().stream()
                .filter(Item.Group.class::isInstance)
                .map(Item.Group.class::cast)
                .filter(group -> Appearance.has(group.appearance(), Appearance.OPENING))
                .toList();
        if (opening.isEmpty()) {
            return new ConsentText.Elsewhere();
        }
        return new ConsentText.InForm(form.languages().stream()
                .filter(language -> opening.stream().anyMatch(group -> unsaid(group.items(), language)))
                .toList());
    }

    private static boolean unsaid(List<Item> items, String language) {
        return items.stream().anyMatch(item -> switch (item) {
            case Item.Question question -> unsaid(question.label(), language);
            case Item.Calculation _ -> false;
            case Item.Group group -> unsaid(group.label(), language) || unsaid(group.items(), language);
            case Item.Roster roster -> unsaid(roster.label(), language) || unsaid(roster.items(), language);
        });
    }

    /** What is hidden in every language is said in none. */
    private static boolean unsaid(Texts label, String language) {
        return !label.isEmpty() && label.byLanguage().getOrDefault(language, "").isBlank();
    }
}
