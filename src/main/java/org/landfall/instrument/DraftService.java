package org.landfall.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.landfall.access.CurrentAccount;
import org.landfall.audit.AuditLog;
import org.landfall.instrument.editing.Edit;
import org.landfall.instrument.editing.NoSuchRowException;
import org.landfall.instrument.editing.VersionNumber;
import org.landfall.instrument.xlsform.Problems;
import org.landfall.instrument.xlsform.Table;
import org.landfall.instrument.xlsform.WorkbookReader;
import org.landfall.instrument.xlsform.WorkbookWriter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for those who write instruments: try a version out, change a draft. Publishing is not among it. */
@Service
@Transactional
public class DraftService {
    private final InstrumentVersions versions;
    private final StoredForms forms;
    private final FormFileTable files;
    private final CurrentAccount current;
    private final AuditLog audit;

    DraftService(
            InstrumentVersions versions,
            StoredForms forms,
            FormFileTable files,
            CurrentAccount current,
            AuditLog audit) {
        this.versions = versions;
        this.forms = forms;
        this.files = files;
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
        record("instrument.try", stored.version());
        return new TriedForm(
                stored.version(),
                forms.definition(stored),
                stored.xform(),
                FormFiles.of(stored.xform(), files.all(id), stored.sheets()));
    }

    /** The sheets of any version, to read or to copy from. */
    @PreAuthorize("hasAnyRole('CUSTODIAN', 'RESEARCHER')")
    @Transactional(readOnly = true)
    public Optional<Draft> read(InstrumentVersionId id) {
        return versions.find(id).map(this::draft);
    }

    /**
     * Changes a draft if it compiles afterwards and is still what the change was made for.
     *
     * @param hash of the content that was changed, as {@link InstrumentVersion#hash()} has it
     */
    @PreAuthorize("hasAnyRole('CUSTODIAN', 'RESEARCHER')")
    public EditOutcome edit(InstrumentVersionId id, String hash, Edit edit) {
        Draft draft = versions.find(id).map(this::draft).orElse(null);
        if (draft == null || !draft.version().draft() || !draft.version().hash().equals(hash)) {
            return new EditOutcome.Overtaken();
        }
        List<Table> tables;
        try {
            tables = edit.on(draft.tables());
        } catch (NoSuchRowException e) {
            return new EditOutcome.Overtaken();
        }
        return tables.equals(draft.tables()) ? new EditOutcome.Stored(draft, List.of()) : store(draft, tables);
    }

    /**
     * A draft with the next free version number and the content of a version, which stays as it is.
     *
     * @throws IllegalArgumentException when there is no such version
     */
    @PreAuthorize("hasAnyRole('CUSTODIAN', 'RESEARCHER')")
    public InstrumentVersionId draftOf(InstrumentVersionId id) {
        InstrumentVersions.Stored stored = stored(id);
        Set<String> taken = versions.all().stream()
                .filter(version -> version.formId().equals(stored.version().formId()))
                .map(InstrumentVersion::version)
                .collect(Collectors.toSet());
        String next = VersionNumber.next(stored.version().version(), taken);
        byte[] workbook = WorkbookWriter.write(VersionNumber.in(WorkbookReader.readAll(stored.workbook()), next));
        return switch (InstrumentCompiler.compile(workbook)) {
            case Compilation.Compiled compiled -> {
                List<FormFile> beside = files.all(id);
                InstrumentVersionId draft =
                        versions.add(compiled, workbook, ContentHash.of(workbook, beside), current.id());
                beside.forEach(file -> files.put(draft, file));
                record("instrument.draft", stored(draft).version());
                yield draft;
            }
            case Compilation.Refused refused ->
                throw new IllegalStateException("A stored workbook does not compile: " + refused.problems());
        };
    }

    private EditOutcome store(Draft draft, List<Table> tables) {
        Problems problems = new Problems();
        CellCheck.check(tables, problems);
        if (!problems.none()) {
            return new EditOutcome.Refused(problems.all());
        }
        byte[] workbook = WorkbookWriter.write(tables);
        return switch (InstrumentCompiler.compile(workbook)) {
            case Compilation.Refused refused -> new EditOutcome.Refused(refused.problems());
            case Compilation.Compiled compiled -> {
                List<ConfirmedClasses.Confirmed> still = forms.stillConfirmed(draft.id(), compiled.definition());
                byte[] hash = ContentHash.of(workbook, files.all(draft.id()));
                if (!versions.replaceDraft(draft, compiled, workbook, hash)) {
                    yield new EditOutcome.Overtaken();
                }
                forms.confirmOnly(draft.id(), still);
                record("instrument.edit", draft.version());
                InstrumentVersion now = stored(draft.id()).version();
                yield new EditOutcome.Stored(new Draft(now, tables, compiled.definition()), compiled.warnings());
            }
        };
    }

    private Draft draft(InstrumentVersions.Stored stored) {
        return new Draft(stored.version(), WorkbookReader.readAll(stored.workbook()), forms.definition(stored));
    }

    private InstrumentVersions.Stored stored(InstrumentVersionId id) {
        return versions.find(id).orElseThrow(() -> new IllegalArgumentException("No version " + id));
    }

    private void record(String action, InstrumentVersion version) {
        audit.record(
                current.id().toString(),
                action,
                version.id().toString(),
                Map.of("form", version.formId(), "version", version.version()));
    }
}
