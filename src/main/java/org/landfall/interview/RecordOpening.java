package org.landfall.interview;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landfall.crypto.RecordCipher;
import org.landfall.instrument.InstrumentService;
import org.landfall.interview.engine.Entry;
import org.landfall.interview.engine.InterviewSession;
import org.landfall.interview.engine.Talk;
import org.landfall.respondent.ConsentFile;
import org.landfall.respondent.ConsentRecords;
import org.springframework.stereotype.Component;

/** Opens what lies sealed under an interview's key. Whoever calls has found the row as somebody who may read it. */
@Component
class RecordOpening {
    private final DocumentRepository documents;
    private final PreparationStore preparations;
    private final Journal journal;
    private final AttachmentStore attachments;
    private final Forms forms;
    private final InstrumentService instruments;
    private final ConsentRecords consents;
    private final RecordCipher cipher;

    RecordOpening(
            DocumentRepository documents,
            PreparationStore preparations,
            Journal journal,
            AttachmentStore attachments,
            Forms forms,
            InstrumentService instruments,
            ConsentRecords consents,
            RecordCipher cipher) {
        this.documents = documents;
        this.preparations = preparations;
        this.journal = journal;
        this.attachments = attachments;
        this.forms = forms;
        this.instruments = instruments;
        this.consents = consents;
        this.cipher = cipher;
    }

    Optional<Preparation> preparation(InterviewRow row) {
        return preparations.find(row.line().id()).map(seal(row)::openPreparation);
    }

    private int handedIn(InterviewId id) {
        return documents.handIns(id).stream().mapToInt(HandIn::entries).max().orElse(0);
    }

    OpenInterview open(InterviewRow row) {
        InterviewLine line = row.line();
        Forms.Form form = forms.get(line.instrument());
        SealedInterview seal = seal(row);
        List<Entry> entries = entries(row);
        List<Instant> times = journal.times(line.id().value());
        InterviewSession session = form.template()
                .newSession(line.language(), line.id().value().getLeastSignificantBits(), line.startedAt());
        session.replay(entries, times);
        Talk talk = Talk.of(entries, times, Instant.now());
        boolean returned = line.state() == InterviewState.RETURNED;
        ConsentFile consent = consent(row);
        Amending amending = returned ? Amending.since(handedIn(line.id()), entries) : Amending.NOTHING;
        return new OpenInterview(
                line,
                form.published().definition(),
                session,
                new SealedJournal(line.id(), seal, consent, journal),
                new SealedFiles(line.id(), row.studyCode(), seal.files(), cipher, attachments),
                name -> instruments.media(line.instrument(), name),
                talk,
                amending,
                new Agreeing(
                        new ConsentQuestions(form.published().definition()),
                        session,
                        talk,
                        consents.of(consent),
                        row.interviewer(),
                        returned),
                lastAnswered(entries),
                entries.size());
    }

    /** The number of the newest answer to each place. */
    private static Map<String, Integer> lastAnswered(List<Entry> entries) {
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof Entry.Answered answer) {
                last.put(answer.path(), i + 1);
            }
        }
        return last;
    }

    List<Entry> entries(InterviewRow row) {
        return seal(row).open(journal.entries(row.line().id().value()));
    }

    ConsentFile consent(InterviewRow row) {
        return new ConsentFile(
                row.respondent(),
                row.studyCode(),
                cipher.open(row.studyCode(), row.line().id().value(), row.key()));
    }

    SealedInterview seal(InterviewRow row) {
        InterviewId id = row.line().id();
        return new SealedInterview(row.studyCode(), id, cipher.open(row.studyCode(), id.value(), row.key()));
    }
}
