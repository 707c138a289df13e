package org.landfall.interview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.InstrumentVersionId;

/**
 * An approved interview, opened for counting. Only what applies is in it: irrelevant answers are not.
 *
 * @param collectedOn the day of the talk, or of publication for a document; the day it was handed in when the
 *     instrument asks no date
 * @param document coded from a published document, with nobody whose consent could be asked
 * @param permitted false once the record of consent does not allow tables any more
 * @param state another one after every change of any answer, of those too that are not counted
 */
public record ApprovedInterview(
        InterviewId id,
        InstrumentVersionId instrument,
        @Nullable LocalDate collectedOn,
        boolean document,
        boolean permitted,
        long state,
        List<DocumentedAnswer> answers) {

    /** The first answer to a question, where there is one. */
    public Optional<String> answer(String name) {
        return DocumentedAnswer.first(name, answers);
    }
}
