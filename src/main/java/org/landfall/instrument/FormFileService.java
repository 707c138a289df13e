package org.landfall.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.landfall.access.CurrentAccount;
import org.landfall.audit.AuditLog;
import org.landfall.instrument.xlsform.Problem;
import org.landfall.instrument.xlsform.Problems;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files beside a version: what it needs, what is there; added and removed as long as it is a draft. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('CUSTODIAN', 'RESEARCHER')")
public class FormFileService {
    private final InstrumentVersions versions;
    private final FormFileTable files;
    private final CurrentAccount current;
    private final AuditLog audit;

    FormFileService(InstrumentVersions versions, FormFileTable files, CurrentAccount current, AuditLog audit) {
        this.versions = versions;
        this.files = files;
        this.current = current;
        this.audit = audit;
    }

    /**
     * Every file that the form names.
     *
     * @throws IllegalArgumentException when there is no such version
     */
    @Transactional(readOnly = true)
    public List<FileState> states(InstrumentVersionId id) {
        InstrumentVersions.Stored stored =
                versions.find(id).orElseThrow(() -> new IllegalArgumentException("No version " + id));
        return BesideForm.of(stored.xform()).states(files.lines(id));
    }

    @Transactional(readOnly = true)
    public Optional<FormFile> file(InstrumentVersionId id, String name) {
        return files.find(id, name);
    }

    /** Adds a file under a name that the form has for it, in the place of one that is there. */
    public FileOutcome add(InstrumentVersionId id, String name, byte[] bytes) {
        InstrumentVersions.Stored draft = draft(id);
        if (draft == null) {
            return new FileOutcome.NoDraft();
        }
        Problems problems = new Problems();
        FormFile file = BesideForm.of(draft.xform()).look(name, bytes, problems).orElse(null);
        long others = files.lines(id).stream()
                .filter(line -> !line.name().equals(name))
                .mapToLong(FormFileTable.Line::bytes)
                .sum();
        if (file == null) {
            return new FileOutcome.Refused(problems.all());
        }
        if (others + bytes.length > BesideForm.MAX_ALL) {
            return new FileOutcome.Refused(List.of(Problem.of(name, 0, "", "file.allTooBig")));
        }
        files.put(id, file);
        return changed(draft, "file.add");
    }

    public FileOutcome remove(InstrumentVersionId id, String name) {
        InstrumentVersions.Stored draft = draft(id);
        return draft != null && files.remove(id, name) ? changed(draft, "file.remove") : new FileOutcome.NoDraft();
    }

    private InstrumentVersions.@Nullable Stored draft(InstrumentVersionId id) {
        return versions.find(id).filter(stored -> stored.version().draft()).orElse(null);
    }

    private FileOutcome changed(InstrumentVersions.Stored draft, String action) {
        InstrumentVersion version = draft.version();
        versions.rehash(version.id(), ContentHash.of(draft.file(), files.all(version.id())));
        audit.record(
                current.id().toString(),
                action,
                version.id().toString(),
                Map.of("form", version.formId(), "version", version.version()));
        return new FileOutcome.Done();
    }
}
