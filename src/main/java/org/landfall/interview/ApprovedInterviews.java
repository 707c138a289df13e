package org.landfall.interview;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.landfall.crypto.RecordCipher;
import org.landfall.interview.engine.Answer;
import org.landfall.respondent.Consent;
import org.landfall.respondent.ConsentFile;
import org.landfall.respondent.ConsentUse;
import org.landfall.study.StudyId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The read side for cutting a vintage: approved interviews, one after the other, never all in memory. */
@Service
public class ApprovedInterviews {
    private final DocumentRepository documents;
    private final RecordCipher cipher;

    ApprovedInterviews(DocumentRepository documents, RecordCipher cipher) {
        this.documents = documents;
        this.cipher = cipher;
    }

    @PreAuthorize("hasRole('CUSTODIAN')")
    @Transactional(readOnly = true)
    public void forEach(StudyId study, Consumer<ApprovedInterview> visitor) {
        documents.forEachApproved(study, document -> visitor.accept(open(document)));
    }

    private ApprovedInterview open(DocumentRepository.SealedDocument document) {
        var key = cipher.open(document.study(), document.id().value(), document.key());
        List<Answer> answers = new SealedInterview(document.study(), document.id(), key)
                .openDocument(document.sealed(), document.revision());
        return new ApprovedInterview(
                document.id(),
                document.instrument(),
                value(answers, "iv_date") == null
                        ? document.handedIn()
                        : LocalDate.parse(Objects.requireNonNull(value(answers, "iv_date"))),
                "document".equals(value(answers, "iv_mode")),
                permitted(new ConsentFile(document.respondent(), document.study(), key).open(document.consent())),
                answers.stream().map(ApprovedInterviews::documented).toList());
    }

    /** A form that asks in its own way has no such record; then its answer alone tells. */
    private static boolean permitted(Consent consent) {
        return !consent.exists() || consent.allows(ConsentUse.TAKE_PART) && consent.allows(ConsentUse.TABLES);
    }

    static DocumentedAnswer documented(Answer answer) {
        return new DocumentedAnswer(
                answer.path(),
                answer.name(),
                answer.value(),
                answer.missing() == null ? null : answer.missing().code(),
                answer.mark().scope().name().toLowerCase(Locale.ROOT));
    }

    private static @org.jspecify.annotations.Nullable String value(List<Answer> answers, String name) {
        return answers.stream()
                .filter(answer -> answer.name().equals(name))
                .map(Answer::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
