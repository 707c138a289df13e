package org.landfall.interview;

import java.util.Optional;
import org.landfall.instrument.DraftService;
import org.landfall.instrument.FormFileService;
import org.landfall.instrument.InstrumentService;
import org.landfall.instrument.InstrumentVersionId;
import org.landfall.instrument.PublishedForm;
import org.landfall.instrument.TriedForm;
import org.landfall.study.StudyService;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Interviews that nobody keeps: for those who draft instruments, and for interviewers who practise. */
@Service
public class TrialService {
    private final DraftService drafts;
    private final FormFileService files;
    private final InstrumentService instruments;
    private final StudyService studies;

    TrialService(DraftService drafts, FormFileService files, InstrumentService instruments, StudyService studies) {
        this.drafts = drafts;
        this.files = files;
        this.instruments = instruments;
        this.studies = studies;
    }

    /** On what the caller's first study asks today; empty as long as no study has a published instrument. */
    @PreAuthorize("hasRole('INTERVIEWER')")
    @Transactional(readOnly = true)
    public Optional<Trial> practise() {
        return studies.all().stream()
                .flatMap(study -> instruments.published(study.formId()).stream())
                .findFirst()
                .flatMap(this::practised);
    }

    private Optional<Trial> practised(PublishedForm form) {
        return instruments.versions().stream()
                .filter(version -> version.id().equals(form.id()))
                .findFirst()
                .map(version -> new Trial(
                        new TriedForm(version, form.definition(), form.xformXml(), form.files()),
                        name -> instruments.media(form.id(), name)));
    }

    /**
     * Any version, drafts too. A draft may be replaced at any moment, so its form is parsed anew each time.
     *
     * @throws IllegalArgumentException when there is no such version
     */
    @PreAuthorize("hasAnyRole('CUSTODIAN', 'RESEARCHER')")
    public Trial begin(InstrumentVersionId id) {
        return new Trial(drafts.toTry(id), name -> files.file(id, name));
    }
}
