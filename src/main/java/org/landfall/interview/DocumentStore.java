package org.landfall.interview;

import java.util.List;
import org.landfall.crypto.RecordCipher;
import org.landfall.crypto.RecordKey;
import org.landfall.interview.engine.Answer;
import org.landfall.respondent.ConsentFile;
import org.landfall.respondent.ConsentRecords;
import org.springframework.stereotype.Component;

/** Keeps the document of an interview that is handed in, and beside it what of it is counted, both sealed. */
@Component
class DocumentStore {
    private final DocumentRepository documents;
    private final CountingRows countings;
    private final ConsentRecords consents;
    private final Forms forms;
    private final RecordCipher cipher;

    DocumentStore(
            DocumentRepository documents,
            CountingRows countings,
            ConsentRecords consents,
            Forms forms,
            RecordCipher cipher) {
        this.documents = documents;
        this.countings = countings;
        this.consents = consents;
        this.forms = forms;
        this.cipher = cipher;
    }

    /**
     * @param entries how long the journal is that the document is made of
     * @return its revision
     */
    int add(InterviewRow row, List<Answer> answers, int entries) {
        InterviewId id = row.line().id();
        RecordKey key = cipher.open(row.studyCode(), id.value(), row.key());
        SealedInterview seal = new SealedInterview(row.studyCode(), id, key);
        int revision = documents.nextRevision(id);
        documents.insert(id, revision, seal.sealDocument(answers, revision), entries);
        CountingForm form = forms.get(row.line().instrument()).counting();
        CountedDocument counted =
                CountedDocument.of(answers, consents.of(new ConsentFile(row.respondent(), row.studyCode(), key)), form);
        countings.insert(id, revision, seal.sealCounting(new CountingWriter(form).write(counted), revision));
        return revision;
    }
}
