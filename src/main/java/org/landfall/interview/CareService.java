package org.landfall.interview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.landfall.access.CurrentAccount;
import org.landfall.audit.AuditLog;
import org.landfall.crypto.RecordCipher;
import org.landfall.crypto.WrappedKey;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Care for those who ask: after a talk they note how it has left them. A custodian sees who wishes to talk about it, and
 * the rest only where it was shared.
 */
@Service
@Transactional
public class CareService {
    private final CareRepository notes;
    private final InterviewRepository interviews;
    private final RecordOpening opening;
    private final RecordCipher cipher;
    private final CurrentAccount account;
    private final AuditLog audit;

    CareService(
            CareRepository notes,
            InterviewRepository interviews,
            RecordOpening opening,
            RecordCipher cipher,
            CurrentAccount account,
            AuditLog audit) {
        this.notes = notes;
        this.interviews = interviews;
        this.opening = opening;
        this.cipher = cipher;
        this.account = account;
        this.audit = audit;
    }

    /** The newest of the caller's talks of the last days after which nothing was noted or declined yet. */
    @PreAuthorize("hasRole('INTERVIEWER')")
    @Transactional(readOnly = true)
    public Optional<CareAsked> unasked() {
        return notes.unasked(account.id().value())
                .flatMap(id ->
                        interviews.findOwn(new InterviewId(id), account.id().value()))
                .map(row -> new CareAsked(
                        row.line().id(),
                        row.line().pseudonym(),
                        opening.preparation(row).map(Preparation::interpreter).isPresent()));
    }

    /**
     * Notes it once; a second time changes nothing.
     *
     * @throws NoSuchInterviewException when the interview is not there or not the caller's
     */
    @PreAuthorize("hasRole('INTERVIEWER')")
    public void note(InterviewId id, CareNote note) {
        InterviewRow row = own(id);
        byte[] sealed = seal(row.studyCode(), id, row.key()).sealCare(note);
        notes.insert(id, account.id().value(), sealed, note.talk(), note.shared());
        audit.record(account.id().toString(), "care.noted", id.toString(), Map.of());
    }

    /** The caller does not want to be asked about this one. */
    @PreAuthorize("hasRole('INTERVIEWER')")
    public void decline(InterviewId id) {
        own(id);
        notes.insert(id, account.id().value(), null, false, false);
        audit.record(account.id().toString(), "care.declined", id.toString(), Map.of());
    }

    /** Who wishes to talk, the longest waiting first. */
    @PreAuthorize("hasRole('CUSTODIAN')")
    @Transactional(readOnly = true)
    public List<CareWish> wishes() {
        return notes.wishes();
    }

    /** What was noted, where its author shared it; empty otherwise. */
    @PreAuthorize("hasRole('CUSTODIAN')")
    public Optional<CareNote> read(UUID id) {
        audit.record(account.id().toString(), "care.read", id.toString(), Map.of());
        return notes.find(id)
                .flatMap(note -> Optional.ofNullable(note.sealed())
                        .map(bytes -> seal(note.studyCode(), note.interview(), note.key())
                                .openCare(bytes)));
    }

    /** They have talked. False when somebody said so before, or when it is the caller's own wish. */
    @PreAuthorize("hasRole('CUSTODIAN')")
    public boolean talked(UUID id) {
        boolean closed = notes.talked(id, account.id().value());
        if (closed) {
            audit.record(account.id().toString(), "care.talked", id.toString(), Map.of());
        }
        return closed;
    }

    private InterviewRow own(InterviewId id) {
        return interviews.findOwn(id, account.id().value()).orElseThrow(NoSuchInterviewException::new);
    }

    private SealedInterview seal(String study, InterviewId id, WrappedKey key) {
        return new SealedInterview(study, id, cipher.open(study, id.value(), key));
    }
}
