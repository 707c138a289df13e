package org.landfall.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.landfall.access.AccountId;
import org.landfall.access.ActingAs;
import org.landfall.access.CurrentAccount;
import org.landfall.audit.AuditLog;
import org.landfall.instrument.xlsform.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the module: workbooks in, versions out. */
@Service
@Transactional
@PreAuthorize("denyAll()")
public class InstrumentService {
    private final InstrumentVersions versions;
    private final StoredForms definitions;
    private final PublishingService publishing;
    private final CurrentAccount current;
    private final AuditLog audit;
    private final ConcurrentHashMap<InstrumentVersionId, PublishedForm> forms = new ConcurrentHashMap<>();

    InstrumentService(
            InstrumentVersions versions,
            StoredForms definitions,
            PublishingService publishing,
            CurrentAccount current,
            AuditLog audit) {
        this.versions = versions;
        this.definitions = definitions;
        this.publishing = publishing;
        this.current = current;
        this.audit = audit;
    }

    /**
     * Compiles a workbook or takes an XForm and keeps it as a draft. The same file twice is one draft, and a draft of the
     * same version is replaced.
     */
    @PreAuthorize("hasAnyRole('CUSTODIAN', 'RESEARCHER')")
    public Import importWorkbook(byte[] workbook) {
        return keep(workbook, current.id());
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
     * The XForm of a version, for other clients of the standard.
     *
     * @throws IllegalArgumentException when there is no such version
     */
    @PreAuthorize("hasAnyRole('CUSTODIAN', 'RESEARCHER')")
    @Transactional(readOnly = true)
    public String xform(InstrumentVersionId id) {
        return stored(id).xform();
    }

    private InstrumentVersions.Stored stored(InstrumentVersionId id) {
        return versions.find(id).orElseThrow(() -> new IllegalArgumentException("No version " + id));
    }

    /** Brings the workbook that ships with the program in as published, once. For the start-up of this module. */
    @PreAuthorize("permitAll()")
    InstrumentVersionId importBuiltIn(byte[] workbook) {
        Optional<InstrumentVersion> known = versions.byHash(ContentHash.of(workbook));
        if (known.isPresent()) {
            return known.get().id();
        }
        return switch (keep(workbook, ActingAs.SYSTEM)) {
            case Import.Stored stored -> {
                publishing.publishBuiltIn(stored.id());
                yield stored.id();
            }
            case Import.Refused refused ->
                throw new IllegalStateException("The built-in workbook was refused: " + refused.problems());
        };
    }

    private Import keep(byte[] workbook, AccountId by) {
        byte[] hash = ContentHash.of(workbook);
        Optional<InstrumentVersion> same = versions.byHash(hash);
        if (same.isPresent()) {
            return new Import.Stored(same.get().id(), List.of());
        }
        return switch (InstrumentCompiler.compile(workbook)) {
            case Compilation.Refused refused -> new Import.Refused(refused.problems());
            case Compilation.Compiled compiled -> keep(compiled, workbook, hash, by);
        };
    }

    private Import keep(Compilation.Compiled compiled, byte[] workbook, byte[] hash, AccountId by) {
        FormDefinition form = compiled.definition();
        Optional<InstrumentVersion> before = versions.byVersion(form.formId(), form.version());
        if (before.isPresent() && before.get().state() != InstrumentState.DRAFT) {
            Problem taken = Problem.of("settings", 0, "version", "versionTaken", form.version());
            return new Import.Refused(List.of(taken));
        }
        List<ConfirmedClasses.Confirmed> still = before.map(draft -> definitions.stillConfirmed(draft.id(), form))
                .orElse(List.of());
        before.ifPresent(draft -> versions.removeDraft(draft.id()));
        InstrumentVersionId id = versions.add(compiled, workbook, hash, by);
        definitions.confirmOnly(id, still);
        String actor = by.equals(ActingAs.SYSTEM) ? "system" : by.toString();
        audit.record(
                actor, "instrument.import", id.toString(), Map.of("form", form.formId(), "version", form.version()));
        return new Import.Stored(id, compiled.warnings());
    }

    private PublishedForm load(InstrumentVersionId id) {
        PublishedForm loaded = forms.get(id);
        return loaded != null ? loaded : forms.computeIfAbsent(id, this::read);
    }

    private PublishedForm read(InstrumentVersionId id) {
        InstrumentVersions.Stored stored = versions.find(id)
                .filter(found -> found.version().state() != InstrumentState.DRAFT)
                .orElseThrow(() -> new IllegalArgumentException("No published version " + id));
        return new PublishedForm(id, definitions.definition(stored), stored.xform());
    }
}
