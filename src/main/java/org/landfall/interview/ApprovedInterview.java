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
 */
public record ApprovedInterview(
        InterviewId id,
        InstrumentVersionId instrument,
        @Nullable LocalDate collectedOn,
        boolean document,
        boolean permitted,
        List<DocumentedAnswer> answers) {

    /** The first answer to a question outside the rosters, or of its first entry. */
    public Optional<DocumentedAnswer> answer(String name) {
        return answers.stream().filter(answer -> answer.name().equals(name)).findFirst();
    }
}
