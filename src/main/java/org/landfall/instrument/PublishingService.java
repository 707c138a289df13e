package org.landfall.instrument;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.landfall.access.AccountId;
import org.landfall.access.ActingAs;
import org.landfall.access.CurrentAccount;
import org.landfall.audit.AuditLog;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a custodian decides about a version: how much its answers give away, that it is used, that it is used no longer. */
@Service
@Transactional
@PreAuthorize("hasRole('CUSTODIAN')")
public class PublishingService {
    private final InstrumentVersions versions;
    private final StoredForms forms;
    private final ConfirmedClasses classes;
    private final FormFileTable files;
    private final CurrentAccount current;
    private final AuditLog audit;

    PublishingService(
            InstrumentVersions versions,
            StoredForms forms,
            ConfirmedClasses classes,
            FormFileTable files,
            CurrentAccount current,
            AuditLog audit) {
        this.versions = versions;
        this.forms = forms;
        this.classes = classes;
        this.files = files;
        this.current = current;
        this.audit = audit;
    }

    /**
     * From now on the version never changes, and new interviews run on it. Earlier versions of the form are closed.
     *
     * @param note why, 1 to 1000 characters; stays with the version for ever
     */
    public Publication publish(InstrumentVersionId id, String note) {
        return publish(id, note, current.id());
    }

    /**
     * No new interview begins on the version; those that began on it go on.
     *
     * @return false when it was not published any more
     */
    public boolean close(InstrumentVersionId id) {
        boolean closed = versions.close(id, current.id());
        if (closed) {
            record(current.id().toString(), "instrument.close", id, Map.of());
        }
        return closed;
    }

    /**
     * Says for questions of a draft how much an answer gives away.
     *
     * @throws IllegalArgumentException for a version that is no draft, or a question that it does not ask
     */
    public void confirm(InstrumentVersionId id, Map<String, DisclosureClass> chosen) {
        InstrumentVersions.Stored draft = versions.find(id)
                .filter(stored -> stored.version().draft())
                .orElseThrow(() -> new IllegalArgumentException("No draft " + id));
        Set<String> asked = forms.definition(draft).questions().stream()
                .map(Item.Question::name)
                .collect(Collectors.toSet());
        if (!asked.containsAll(chosen.keySet())) {
            throw new IllegalArgumentException("Not a question of " + id);
        }
        classes.confirm(id, chosen, current.id());
        record(current.id().toString(), "instrument.confirm", id, Map.of("questions", String.valueOf(chosen.size())));
    }

    /** For the instrument that ships with the program. */
    @PreAuthorize("permitAll()")
    void publishBuiltIn(InstrumentVersionId id) {
        Publication outcome = publish(id, "Ships with Landfall", ActingAs.SYSTEM);
        if (!(outcome instanceof Publication.Published)) {
            throw new IllegalStateException("The built-in instrument was not published: " + outcome);
        }
    }

    private Publication publish(InstrumentVersionId id, String note, AccountId by) {
        if (note.isBlank()) {
            throw new IllegalArgumentException("A version is published with a note");
        }
        InstrumentVersions.Stored draft =
                versions.find(id).filter(stored -> stored.version().draft()).orElse(null);
        if (draft == null) {
            return new Publication.NoDraft();
        }
        int unconfirmed = forms.definition(draft).unclassed().size();
        if (unconfirmed > 0) {
            return new Publication.Unconfirmed(unconfirmed);
        }
        List<String> missing = BesideForm.of(draft.xform()).states(files.lines(id)).stream()
                .filter(FileState::blocks)
                .map(FileState::name)
                .toList();
        if (!missing.isEmpty()) {
            return new Publication.MissingLists(missing);
        }
        if (!versions.publish(id, note.strip(), by)) {
            return new Publication.NoDraft();
        }
        record(by.equals(ActingAs.SYSTEM) ? "system" : by.toString(), "instrument.publish", id, about(draft.version()));
        return new Publication.Published();
    }

    private static Map<String, String> about(InstrumentVersion version) {
        return Map.of("form", version.formId(), "version", version.version());
    }

    private void record(String actor, String action, InstrumentVersionId id, Map<String, String> details) {
        audit.record(actor, action, id.toString(), details);
    }
}
