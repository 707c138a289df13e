package org.landfall.interview;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.landfall.access.CurrentAccount;
import org.landfall.access.Role;
import org.landfall.audit.AuditLog;
import org.landfall.crypto.RecordCipher;
import org.landfall.crypto.WrappedKey;
import org.landfall.respondent.ConsentRecords;
import org.landfall.respondent.ConsentUse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sound of a talk: it comes in slices of a few seconds, each sealed and on disk before it is acknowledged, so that whatever
 * dies loses no more than the newest. Only while the person allows it.
 */
@Service
@Transactional
public class RecordingService {
    /** What is lost at most, and the time that the newest is on its way. */
    public static final Duration SLICE = Duration.ofSeconds(4);

    private static final Set<String> TYPES = Set.of("audio/webm", "audio/mp4");
    private static final int MOST_SLICES = (int) Duration.ofHours(8).dividedBy(SLICE);

    private final InterviewRepository interviews;
    private final RecordOpening opening;
    private final RecordingStore store;
    private final ConsentRecords consents;
    private final RecordCipher cipher;
    private final CurrentAccount account;
    private final AuditLog audit;

    RecordingService(
            InterviewRepository interviews,
            RecordOpening opening,
            RecordingStore store,
            ConsentRecords consents,
            RecordCipher cipher,
            CurrentAccount account,
            AuditLog audit) {
        this.interviews = interviews;
        this.opening = opening;
        this.store = store;
        this.consents = consents;
        this.cipher = cipher;
        this.account = account;
        this.audit = audit;
    }

    /**
     * @throws NoSuchInterviewException when it is not the caller's
     * @throws RecordingRefused when the person does not allow it, it was handed in, or this is no sound we record
     */
    @PreAuthorize("hasRole('INTERVIEWER')")
    public UUID begin(InterviewId id, String mediaType) {
        if (!TYPES.contains(mediaType)) {
            throw new RecordingRefused();
        }
        InterviewRow row = allowing(id);
        UUID recording = UUID.randomUUID();
        WrappedKey key = cipher.createKey(row.studyCode(), recording);
        byte[] type = seal(row, recording, key).sealType(mediaType);
        store.begin(id, recording, new RecordingStore.Head(key, type));
        record("recording.begun", id);
        return recording;
    }

    /**
     * Keeps the next slice. One that is there already is not stored twice: the answer to it was lost on the way.
     *
     * @param number from one, without a gap
     * @throws NoSuchInterviewException when it is not the caller's
     * @throws RecordingRefused when the person does not allow it any more, it was handed in, the recording is not there or
     *     as long as one can be, or a slice before this one is missing
     */
    @PreAuthorize("hasRole('INTERVIEWER')")
    public void add(InterviewId id, UUID recording, int number, byte[] slice) {
        InterviewRow row = allowing(id);
        RecordingStore.Grown there = store.locked(id, recording);
        if (number < 1 || number > MOST_SLICES || number > there.slices() + 1) {
            throw new RecordingRefused();
        }
        if (number == there.slices() + 1) {
            store.add(recording, number, seal(row, recording, there.key()).seal(number, slice));
        }
    }

    /** @throws NoSuchInterviewException when it is not the caller's to read */
    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    @Transactional(readOnly = true)
    public List<Recording> of(InterviewId id) {
        readable(id);
        return store.of(id);
    }

    /**
     * What was recorded, as one file; empty when it is not there any more.
     *
     * @throws NoSuchInterviewException when it is not the caller's to read
     */
    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    public Optional<RecordedSound> hear(InterviewId id, UUID recording) {
        InterviewRow row = readable(id);
        Optional<RecordedSound> sound = store.head(id, recording).map(head -> {
            SoundSeal seal = seal(row, recording, head.key());
            return new RecordedSound(seal.openType(head.type()), whole(seal, recording));
        });
        sound.ifPresent(found -> record("recording.heard", id));
        return sound;
    }

    private byte[] whole(SoundSeal seal, UUID recording) {
        List<byte[]> slices = store.slices(recording);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < slices.size(); i++) {
            bytes.writeBytes(seal.open(i + 1, slices.get(i)));
        }
        return bytes.toByteArray();
    }

    private SoundSeal seal(InterviewRow row, UUID recording, WrappedKey key) {
        return new SoundSeal(row.studyCode(), row.line().id(), recording, cipher.open(row.studyCode(), recording, key));
    }

    private InterviewRow allowing(InterviewId id) {
        InterviewRow row = own(id);
        boolean allowed = consents.of(opening.consent(row)).allows(ConsentUse.RECORDING);
        if (!allowed || row.line().state() != InterviewState.DRAFT) {
            throw new RecordingRefused();
        }
        return row;
    }

    private InterviewRow readable(InterviewId id) {
        return account.has(Role.CUSTODIAN)
                ? interviews.findHandedIn(id).orElseThrow(NoSuchInterviewException::new)
                : own(id);
    }

    private InterviewRow own(InterviewId id) {
        return interviews.findOwn(id, account.id().value()).orElseThrow(NoSuchInterviewException::new);
    }

    private void record(String action, InterviewId id) {
        audit.record(account.id().toString(), action, id.toString(), Map.of());
    }
}
