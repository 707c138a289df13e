package org.landfall.interview;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.engine.Answer;
import org.landfall.respondent.Consent;
import org.landfall.respondent.ConsentUse;

/**
 * What of a document a vintage may count.
 *
 * @param day of the talk, or of publication; null when the form asks no date under the name of ours
 * @param source whether it is coded from a published document
 * @param permitted whether the record of consent allows tables
 * @param state another one after every change of any answer
 */
record CountedDocument(
        @Nullable LocalDate day, boolean source, boolean permitted, long state, List<DocumentedAnswer> answers) {

    private static final int DAY = "2006-05-19".length();

    static CountedDocument of(List<Answer> answers, Consent consent, CountingForm form) {
        List<DocumentedAnswer> documented =
                answers.stream().map(DocumentedAnswer::of).toList();
        return new CountedDocument(
                DocumentedAnswer.first("iv_date", documented)
                        .flatMap(CountedDocument::day)
                        .orElse(null),
                DocumentedAnswer.first("iv_mode", documented)
                        .filter("document"::equals)
                        .isPresent(),
                permitted(consent),
                state(answers),
                documented.stream()
                        .filter(answer -> answer.value() != null || answer.missing() != null)
                        .filter(answer -> form.counts(answer.name()))
                        .toList());
    }

    /** Of a stretch of time the first day. A form of a team's own may ask anything under that name. */
    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.substring(0, Math.min(DAY, text.length()))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A form that asks in its own way has no such record; then its answer alone tells. */
    private static boolean permitted(Consent consent) {
        return !consent.exists() || consent.allows(ConsentUse.TAKE_PART) && consent.allows(ConsentUse.TABLES);
    }

    private static long state(List<Answer> answers) {
        StringBuilder lines = new StringBuilder();
        for (Answer answer : answers) {
            DocumentedAnswer documented = DocumentedAnswer.of(answer);
            lines.append(answer.path())
                    .append('\u001f')
                    .append(Objects.requireNonNullElse(documented.value(), ""))
                    .append('\u001f')
                    .append(Objects.requireNonNullElse(documented.missing(), ""))
                    .append('\u001f')
                    .append(documented.scope())
                    .append('\n');
        }
        return ByteBuffer.wrap(sha256(lines.toString())).getLong();
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
