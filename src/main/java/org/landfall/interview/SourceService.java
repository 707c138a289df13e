package org.landfall.interview;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.landfall.access.CurrentAccount;
import org.landfall.access.Role;
import org.landfall.audit.AuditLog;
import org.landfall.crypto.RecordCipher;
import org.landfall.interview.engine.QuestionView;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sources of records that are coded from published documents: kept by the interviewer, read by custodians too. */
@Service
@Transactional
public class SourceService {
    private static final int BYTES_OF_A_MEGABYTE = 1_000_000;

    private final InterviewRepository interviews;
    private final SourceStore sources;
    private final AttachmentStore attachments;
    private final RecordCipher cipher;
    private final CurrentAccount account;
    private final AuditLog audit;

    SourceService(
            InterviewRepository interviews,
            SourceStore sources,
            AttachmentStore attachments,
            RecordCipher cipher,
            CurrentAccount account,
            AuditLog audit) {
        this.interviews = interviews;
        this.sources = sources;
        this.attachments = attachments;
        this.cipher = cipher;
        this.account = account;
        this.audit = audit;
    }

    /** The newest entry; {@link SourceEntry#EMPTY} when there is none. */
    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    @Transactional(readOnly = true)
    public SourceEntry of(InterviewId id) {
        return newest(visible(id));
    }

    /**
     * Keeps what is known of the source; the text that is attached stays.
     *
     * @throws InterviewClosedException when the interview takes no answers
     */
    @PreAuthorize("hasRole('INTERVIEWER')")
    public void keep(InterviewId id, SourceEntry entry) {
        InterviewRow row = open(id);
        SourceEntry before = newest(row);
        keep(
                row,
                before.text() == null || before.sha256() == null ? entry : entry.with(before.text(), before.sha256()));
    }

    /** Attaches the text, exactly as it was handed in, with its hash. Nothing is stored of what does not fit. */
    @PreAuthorize("hasRole('INTERVIEWER')")
    public Attaching attach(InterviewId id, String calledItself, byte[] bytes) {
        InterviewRow row = open(id);
        if (bytes.length > attachments.megabytes() * BYTES_OF_A_MEGABYTE) {
            return new Attaching.Refused(Attaching.Reason.TOO_BIG);
        }
        return switch (IncomingFile.look(QuestionView.Type.FILE, calledItself, bytes)) {
            case IncomingFile.Unfit unfit -> new Attaching.Refused(unfit.reason());
            case IncomingFile.Fitting file ->
                Arrays.equals(file.bytes(), bytes)
                        ? attach(row, new Attachment(UUID.randomUUID(), file.mediaType(), file.ending(), bytes))
                        : new Attaching.Refused(Attaching.Reason.NO_DOCUMENT);
        };
    }

    /** The attached text; empty when there is none, or when it is not what was handed in. */
    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    @Transactional(readOnly = true)
    public Optional<Attachment> text(InterviewId id) {
        InterviewRow row = visible(id);
        SourceEntry entry = newest(row);
        return Optional.ofNullable(entry.text())
                .flatMap(Attachment::idIn)
                .flatMap(file -> files(row).find(file))
                .filter(file -> sha256(file.bytes()).equals(entry.sha256()));
    }

    /** How large the text may be, in millions of bytes. */
    @PreAuthorize("hasRole('INTERVIEWER')")
    public int megabytes() {
        return attachments.megabytes();
    }

    SourceEntry newest(InterviewRow row) {
        return sources.newest(row.line().id())
                .map(kept -> seal(row).openSource(kept.bytes(), kept.revision()))
                .orElse(SourceEntry.EMPTY);
    }

    private Attaching attach(InterviewRow row, Attachment file) {
        if (!files(row).add(file)) {
            return new Attaching.Refused(Attaching.Reason.TOO_MANY);
        }
        keep(row, newest(row).with(file.name(), sha256(file.bytes())));
        return new Attaching.Done();
    }

    private SealedFiles files(InterviewRow row) {
        return new SealedFiles(row.line().id(), row.studyCode(), seal(row).files(), cipher, attachments);
    }

    private void keep(InterviewRow row, SourceEntry entry) {
        InterviewId id = row.line().id();
        int revision = sources.newest(id).map(SourceStore.Sealed::revision).orElse(0) + 1;
        sources.insert(id, new SourceStore.Sealed(revision, seal(row).sealSource(entry, revision)));
        audit.record(account.id().toString(), "source.kept", id.toString(), Map.of());
    }

    private InterviewRow open(InterviewId id) {
        InterviewRow row = visible(id);
        if (!row.line().state().takesAnswers()) {
            throw new InterviewClosedException();
        }
        return row;
    }

    private InterviewRow visible(InterviewId id) {
        return (account.has(Role.CUSTODIAN)
                        ? interviews.findHandedIn(id)
                        : interviews.findOwn(id, account.id().value()))
                .orElseThrow(NoSuchInterviewException::new);
    }

    private SealedInterview seal(InterviewRow row) {
        InterviewId id = row.line().id();
        return new SealedInterview(row.studyCode(), id, cipher.open(row.studyCode(), id.value(), row.key()));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
