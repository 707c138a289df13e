package org.landfall.interview;

import org.landfall.instrument.DraftService;
import org.landfall.instrument.FormFileService;
import org.landfall.instrument.InstrumentVersionId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The door for those who draft instruments: hold an interview that nobody keeps. */
@Service
public class TrialService {
    private final DraftService drafts;
    private final FormFileService files;

    TrialService(DraftService drafts, FormFileService files) {
        this.drafts = drafts;
        this.files = files;
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
