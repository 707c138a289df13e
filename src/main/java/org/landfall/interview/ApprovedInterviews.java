package org.landfall.interview;

import java.util.HashMap;
import java.util.Optional;
import java.util.function.Consumer;
import org.landfall.crypto.RecordCipher;
import org.landfall.crypto.RecordKey;
import org.landfall.instrument.InstrumentVersionId;
import org.landfall.interview.CountingRows.CountingRow;
import org.landfall.interview.DocumentRepository.Newest;
import org.landfall.respondent.ConsentFile;
import org.landfall.respondent.ConsentRecords;
import org.landfall.study.StudyId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The read side for cutting a vintage: approved interviews, one after the other, never all in memory. Opened is what was kept
 * for counting; the document and the record of consent only where something was added since.
 */
@Service
public class ApprovedInterviews {
    private final CountingRows rows;
    private final DocumentRepository documents;
    private final ConsentRecords consents;
    private final RecordCipher cipher;
    private final Forms forms;

    ApprovedInterviews(
            CountingRows rows,
            DocumentRepository documents,
            ConsentRecords consents,
            RecordCipher cipher,
            Forms forms) {
        this.rows = rows;
        this.documents = documents;
        this.consents = consents;
        this.cipher = cipher;
        this.forms = forms;
    }

    /** @param reader of the version of the instrument with which it was made */
    private record Coded(CountingRow row, CountingReader reader) {}

    /** @param document empty where something was added since */
    private record Opened(Coded coded, RecordKey key, Optional<CountedDocument> document) {}

    @PreAuthorize("hasRole('CUSTODIAN')")
    @Transactional(readOnly = true)
    public void forEach(StudyId study, Consumer<ApprovedInterview> visitor) {
        var ahead = new WorkedAhead<Coded, Opened>(this::open, opened -> visitor.accept(approved(opened)));
        var readers = new HashMap<InstrumentVersionId, CountingReader>();
        rows.forEach(study, row -> ahead.add(new Coded(row, readers.computeIfAbsent(row.instrument(), this::reader))));
        ahead.end();
    }

    private CountingReader reader(InstrumentVersionId instrument) {
        return new CountingReader(forms.get(instrument).counting());
    }

    private Opened open(Coded coded) {
        CountingRow row = coded.row();
        RecordKey key = cipher.open(row.study(), row.id().value(), row.key());
        SealedInterview seal = new SealedInterview(row.study(), row.id(), key);
        return new Opened(
                coded,
                key,
                Optional.ofNullable(row.sealed())
                        .flatMap(bytes -> coded.reader().read(seal.openCounting(bytes, row.revision()))));
    }

    private ApprovedInterview approved(Opened opened) {
        CountingRow row = opened.coded().row();
        CountedDocument document = opened.document().orElseGet(() -> whole(opened));
        return new ApprovedInterview(
                row.id(),
                row.instrument(),
                document.day() == null ? row.handedIn() : document.day(),
                document.source(),
                document.permitted(),
                document.state(),
                document.answers());
    }

    private CountedDocument whole(Opened opened) {
        CountingRow row = opened.coded().row();
        Newest newest = documents.newest(row.id());
        SealedInterview seal = new SealedInterview(row.study(), row.id(), opened.key());
        return CountedDocument.of(
                seal.openDocument(newest.sealed(), newest.revision()),
                consents.of(new ConsentFile(row.respondent(), row.study(), opened.key())),
                forms.get(row.instrument()).counting());
    }
}
