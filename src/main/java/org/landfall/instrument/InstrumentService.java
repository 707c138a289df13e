package org.landfall.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.landfall.access.AccountId;
import org.landfall.access.ActingAs;
import org.landfall.access.CurrentAccount;
import org.landfall.audit.AuditLog;
import org.landfall.instrument.xlsform.FormPackage;
import org.landfall.instrument.xlsform.Problem;
import org.landfall.instrument.xlsform.Problems;
import org.landfall.instrument.xlsform.UnreadableWorkbookException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the module: workbooks in, versions out. */
@Service
@Transactional
public class InstrumentService {
    private final InstrumentVersions versions;
    private final StoredForms definitions;
    private final FormFileTable files;
    private final PublishingService publishing;
    private final CurrentAccount current;
    private final AuditLog audit;
    private final ConcurrentHashMap<InstrumentVersionId, PublishedForm> forms = new ConcurrentHashMap<>();

    InstrumentService(
            InstrumentVersions versions,
            StoredForms definitions,
            FormFileTable files,
            PublishingService publishing,
            CurrentAccount current,
            AuditLog audit) {
        this.versions = versions;
        this.definitions = definitions;
        this.files = files;
        this.publishing = publishing;
        this.current = current;
        this.audit = audit;
    }

    /**
     * Compiles a workbook or takes an XForm and keeps it as a draft, with the files beside it where they come in one zip.
     * The same file twice is one draft, and a draft of the same version is replaced. Files that it names and does not
     * bring along are taken over from the version before it.
     */
    @PreAuthorize("hasAnyRole('CUSTODIAN', 'RESEARCHER')")
    public Import importWorkbook(byte[] workbook) {
        try {
            return keep(FormPackage.open(workbook), current.id());
        } catch (UnreadableWorkbookException e) {
            return new Import.Refused(List.of(Problem.of("", 0, "", e.key())));
        }
    }

    /** All versions, newest first. */
    @PreAuthorize("hasAnyRole('CUSTODIAN', 'RESEARCHER', 'INTERVIEWER')")
    @Transactional(readOnly = true)
    public List<InstrumentVersion> versions() {
        return versions.all();
    }

    /** The newest published version of a form. */
    @PreAuthorize("hasAnyRole('CUSTODIAN', 'RESEARCHER', 'INTERVIEWER')")
    @Transactional(readOnly = true)
    public Optional<PublishedForm> published(String formId) {
        return versions.newestPublished(formId).map(this::load);
    }

    /**
     * A published or closed version, for interviews that began on it.
     *
     * @throws IllegalArgumentException when there is none
     */
    @PreAuthorize("hasAnyRole('CUSTODIAN', 'RESEARCHER', 'INTERVIEWER')")
    @Transactional(readOnly = true)
    public PublishedForm get(InstrumentVersionId id) {
        return load(id);
    }

    /**
     * The workbook of a version as it was handed in, byte for byte; of a version that came as an XForm, the workbook that
     * says the same.
     *
     * @throws IllegalArgumentException when there is no such version
     */
    @PreAuthorize("hasAnyRole('CUSTODIAN', 'RESEARCHER')")
    @Transactional(readOnly = true)
    public byte[] workbook(InstrumentVersionId id) {
        return stored(id).workbook();
    }

    /**
     * The form with the files beside it, as it can be brought in again.
     *
     * @throws IllegalArgumentException when there is no such version
     */
    @PreAuthorize("hasAnyRole('CUSTODIAN', 'RESEARCHER')")
    @Transactional(readOnly = true)
    public byte[] zipped(InstrumentVersionId id) {
        InstrumentVersions.Stored stored = stored(id);
        Map<String, byte[]> beside = new LinkedHashMap<>();
        files.all(id).forEach(file -> beside.put(file.name(), file.bytes()));
        return new FormPackage(stored.file(), beside)
                .zipped(stored.version().formId() + stored.kind().extension());
    }

    /**
     * The XForm of a version, for other clients of the standard.
     *
     * @throws IllegalArgumentException when there is no such version
     */
    @PreAuthorize("hasAnyRole('CUSTODIAN', 'RESEARCHER')")
    @Transactional(readOnly = true)
    public String xform(InstrumentVersionId id) {
        return stored(id).xform();
    }

    /** A picture, sound or video of the labels of a published version. */
    @PreAuthorize("hasAnyRole('CUSTODIAN', 'RESEARCHER', 'INTERVIEWER')")
    @Transactional(readOnly = true)
    public Optional<FormFile> media(InstrumentVersionId id, String name) {
        return files.publishedMedia(id, name);
    }

    private InstrumentVersions.Stored stored(InstrumentVersionId id) {
        return versions.find(id).orElseThrow(() -> new IllegalArgumentException("No version " + id));
    }

    /** Brings the workbook that ships with the program in as published, once. For the start-up of this module. */
    InstrumentVersionId importBuiltIn(byte[] workbook) {
        Optional<InstrumentVersion> known = versions.byHash(ContentHash.of(workbook));
        if (known.isPresent()) {
            return known.get().id();
        }
        return switch (keep(new FormPackage(workbook, Map.of()), ActingAs.SYSTEM)) {
            case Import.Stored stored -> {
                publishing.publishBuiltIn(stored.id());
                yield stored.id();
            }
            case Import.Refused refused ->
                throw new IllegalStateException("The built-in workbook was refused: " + refused.problems());
        };
    }

    private Import keep(FormPackage handed, AccountId by) {
        Optional<InstrumentVersion> same = versions.byHash(ContentHash.of(handed.form()));
        if (same.isPresent() && handed.files().isEmpty()) {
            return new Import.Stored(same.get().id(), List.of());
        }
        return switch (InstrumentCompiler.compile(handed.form())) {
            case Compilation.Refused refused -> new Import.Refused(refused.problems());
            case Compilation.Compiled compiled -> keep(compiled, handed, by);
        };
    }

    private Import keep(Compilation.Compiled compiled, FormPackage handed, AccountId by) {
        FormDefinition form = compiled.definition();
        Optional<InstrumentVersion> before = versions.byVersion(form.formId(), form.version());
        Problems found = new Problems();
        List<FormFile> beside = beside(compiled, handed, found);
        if (!found.none()) {
            return new Import.Refused(found.all());
        }
        byte[] hash = ContentHash.of(handed.form(), beside);
        Optional<InstrumentVersion> same = versions.byHash(hash);
        if (same.isPresent()) {
            return new Import.Stored(same.get().id(), List.of());
        }
        if (before.isPresent() && before.get().state() != InstrumentState.DRAFT) {
            Problem taken = Problem.of("settings", 0, "version", "versionTaken", form.version());
            return new Import.Refused(List.of(taken));
        }
        List<ConfirmedClasses.Confirmed> still = before.map(draft -> definitions.stillConfirmed(draft.id(), form))
                .orElse(List.of());
        before.ifPresent(draft -> versions.removeDraft(draft.id()));
        InstrumentVersionId id = versions.add(compiled, handed.form(), hash, by);
        beside.forEach(file -> files.put(id, file));
        definitions.confirmOnly(id, still);
        String actor = by.equals(ActingAs.SYSTEM) ? "system" : by.toString();
        audit.record(
                actor, "instrument.import", id.toString(), Map.of("form", form.formId(), "version", form.version()));
        return new Import.Stored(
                id,
                Stream.concat(compiled.warnings().stream(), found.warnings().stream())
                        .toList());
    }

    /** What came along, and what is taken over from the version that this one follows. */
    private List<FormFile> beside(Compilation.Compiled compiled, FormPackage handed, Problems found) {
        BesideForm form = BesideForm.of(compiled.xformXml());
        List<FormFile> beside = new ArrayList<>(form.look(handed.files(), found));
        versions.newestLike(compiled.definition())
                .ifPresent(last -> beside.addAll(form.takenOver(
                        last.version(), files.all(last.id()), handed.files().keySet(), found)));
        return beside;
    }

    private PublishedForm load(InstrumentVersionId id) {
        PublishedForm loaded = forms.get(id);
        return loaded != null ? loaded : forms.computeIfAbsent(id, this::read);
    }

    private PublishedForm read(InstrumentVersionId id) {
        InstrumentVersions.Stored stored = versions.find(id)
                .filter(found -> found.version().state() != InstrumentState.DRAFT)
                .orElseThrow(() -> new IllegalArgumentException("No published version " + id));
        return new PublishedForm(
                id,
                definitions.definition(stored),
                stored.xform(),
                FormFiles.of(stored.xform(), files.all(id), stored.sheets()));
    }
}
