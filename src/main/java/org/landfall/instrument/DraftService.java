package org.landfall.instrument;

import java.util.Map;
import org.landfall.access.CurrentAccount;
import org.landfall.audit.AuditLog;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for those who write instruments: try a version out, change a draft. Publishing is not among it. */
@Service
@Transactional
@PreAuthorize("denyAll()")
public class DraftService {
    private final InstrumentVersions versions;
    private final CurrentAccount current;
    private final AuditLog audit;

    DraftService(InstrumentVersions versions, CurrentAccount current, AuditLog audit) {
        this.versions = versions;
        this.current = current;
        this.audit = audit;
    }

    /**
     * A version to hold an interview with that nobody keeps.
     *
     * @throws IllegalArgumentException when there is no such version
     */
    @PreAuthorize("hasAnyRole('CUSTODIAN', 'RESEARCHER')")
    public TriedForm toTry(InstrumentVersionId id) {
        InstrumentVersions.Stored stored = stored(id);
        audit.record(current.id().toString(), "instrument.try", id.toString(), about(stored.version()));
        return new TriedForm(stored.version(), InstrumentCompiler.definition(stored.workbook()), stored.xform());
    }

    private InstrumentVersions.Stored stored(InstrumentVersionId id) {
        return versions.find(id).orElseThrow(() -> new IllegalArgumentException("No version " + id));
    }

    private static Map<String, String> about(InstrumentVersion version) {
        return Map.of("form", version.formId(), "version", version.version());
    }
}
