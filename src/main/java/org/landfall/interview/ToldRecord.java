package org.landfall.interview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.landfall.access.AccountId;
import org.landfall.crypto.Place;
import org.landfall.crypto.RecordKey;
import org.landfall.respondent.Consent;
import org.landfall.respondent.RespondentId;
import org.landfall.study.StudyId;

/**
 * The newest document of an interview that was handed in, opened for whoever works with what was told in it.
 *
 * @param revision which document it is; what is said about another one is not about this
 * @param collectedOn the day of the talk, or the day it was handed in when the instrument asks no date
 * @param document coded from a published document
 * @param reservations what the person said at the end about what is not to be used
 */
public record ToldRecord(
        InterviewLine line,
        StudyId study,
        String studyCode,
        RespondentId respondent,
        AccountId interviewer,
        int revision,
        LocalDate collectedOn,
        boolean document,
        List<Telling> tellings,
        List<String> reservations,
        List<DocumentedAnswer> answers,
        Consent consent,
        RecordKey key) {

    /** The first answer to a question, where there is one. */
    public Optional<String> answer(String name) {
        return DocumentedAnswer.first(name, answers);
    }

    /** Sealed like the answers, and gone with them; bound to its own place. */
    public byte[] seal(String field, long number, byte[] plain) {
        return key.seal(place(field, number), plain);
    }

    /** @throws org.landfall.crypto.SealBrokenException when it was not sealed for this place */
    public byte[] open(String field, long number, byte[] sealed) {
        return key.open(place(field, number), sealed);
    }

    private Place place(String field, long number) {
        return new Place("testimony", studyCode, line.id().value(), field, number);
    }

    @Override
    public String toString() {
        return "what was told";
    }
}
