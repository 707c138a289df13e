package org.landfall.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landfall.instrument.classes.Proposals;
import org.landfall.instrument.xlsform.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the studio shows of a version, drafts included: those who look after instruments read here, interviews never do. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('CUSTODIAN', 'RESEARCHER')")
public class StudioService {
    private final InstrumentVersions versions;
    private final StoredForms forms;
    private final ConfirmedClasses classes;

    StudioService(InstrumentVersions versions, StoredForms forms, ConfirmedClasses classes) {
        this.versions = versions;
        this.forms = forms;
        this.classes = classes;
    }

    public Optional<InstrumentVersion> version(InstrumentVersionId id) {
        return versions.find(id).map(InstrumentVersions.Stored::version);
    }

    /** All versions of a form, newest first. */
    public List<InstrumentVersion> versionsOf(String formId) {
        return versions.all().stream()
                .filter(version -> version.formId().equals(formId))
                .toList();
    }

    /** @throws IllegalArgumentException when there is no such version */
    public FormDefinition form(InstrumentVersionId id) {
        return forms.definition(stored(id));
    }

    /**
     * What means less in this version than its author may think.
     *
     * @throws IllegalArgumentException when there is no such version
     */
    public List<Problem> warnings(InstrumentVersionId id) {
        return forms.warnings(stored(id));
    }

    /** @throws IllegalArgumentException when there is no such version */
    public byte[] workbook(InstrumentVersionId id) {
        return stored(id).workbook();
    }

    /**
     * The questions whose workbook states no disclosure class, each with the class that is confirmed or proposed for it.
     *
     * @throws IllegalArgumentException when there is no such version
     */
    public List<ClassChoice> classChoices(InstrumentVersionId id) {
        InstrumentVersions.Stored stored = stored(id);
        Map<String, DisclosureClass> confirmed = classes.of(id);
        return Proposals.of(forms.asHandedIn(stored), before(stored.version())).stream()
                .map(proposal -> new ClassChoice(
                        proposal, confirmed.get(proposal.question().name())))
                .toList();
    }

    /** What was decided for the newest version of the form that was ever published, this one aside. */
    private Optional<Proposals.Before> before(InstrumentVersion version) {
        return versionsOf(version.formId()).stream()
                .filter(other -> !other.draft() && !other.id().equals(version.id()))
                .findFirst()
                .map(other -> new Proposals.Before(
                        other.version(), forms.definition(stored(other.id())).classes()));
    }

    private InstrumentVersions.Stored stored(InstrumentVersionId id) {
        return versions.find(id).orElseThrow(() -> new IllegalArgumentException("No version " + id));
    }
}
