package org.landfall.instrument;

import java.util.List;
import java.util.Map;
import org.landfall.instrument.xlsform.Problem;
import org.springframework.stereotype.Component;

/** Makes a definition of what is stored, with the disclosure classes that were confirmed for it. */
@Component
class StoredForms {
    private final InstrumentVersions versions;
    private final ConfirmedClasses classes;

    StoredForms(InstrumentVersions versions, ConfirmedClasses classes) {
        this.versions = versions;
        this.classes = classes;
    }

    FormDefinition definition(InstrumentVersions.Stored stored) {
        FormDefinition form = asHandedIn(stored);
        Map<String, DisclosureClass> confirmed = classes.of(stored.version().id());
        return confirmed.isEmpty() ? form : form.classed(confirmed);
    }

    FormDefinition asHandedIn(InstrumentVersions.Stored stored) {
        return InstrumentCompiler.definition(stored.file());
    }

    List<Problem> warnings(InstrumentVersions.Stored stored) {
        return switch (InstrumentCompiler.compile(stored.file())) {
            case Compilation.Compiled compiled -> compiled.warnings();
            case Compilation.Refused refused -> refused.problems();
        };
    }

    /** What stays confirmed when this form takes the place of a draft. */
    List<ConfirmedClasses.Confirmed> stillConfirmed(InstrumentVersionId draft, FormDefinition newer) {
        return versions.find(draft)
                .map(stored -> classes.stillTrue(draft, asHandedIn(stored), newer))
                .orElse(List.of());
    }

    /** Whatever else was confirmed for a draft has to be confirmed anew. */
    void confirmOnly(InstrumentVersionId version, List<ConfirmedClasses.Confirmed> confirmed) {
        classes.forget(version);
        confirmed.forEach(one -> classes.confirm(version, Map.of(one.question(), one.disclosure()), one.by()));
    }
}
