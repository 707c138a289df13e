package org.landfall.interview.review;

import static org.landfall.interview.review.Rating.CONFIRMED;
import static org.landfall.interview.review.Rating.CONTRADICTED;
import static org.landfall.interview.review.Rating.HIGH;
import static org.landfall.interview.review.Rating.IN_LINE;
import static org.landfall.interview.review.Rating.LOW;
import static org.landfall.interview.review.Rating.MEDIUM;
import static org.landfall.interview.review.Rating.NO;
import static org.landfall.interview.review.Rating.PARTLY;
import static org.landfall.interview.review.Rating.SINGLE;
import static org.landfall.interview.review.Rating.UNCLEAR;
import static org.landfall.interview.review.Rating.YES;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every reader answers about an interview, and how the statement stands beside others. How somebody appeared is no
 * point, and there is no score.
 */
public enum Point {
    /** Consent is complete for each use. */
    CONSENT(YES, PARTLY, NO),
    /** Answers and telling fit together. */
    COHERENT(YES, PARTLY, NO),
    /** Own experience is kept apart from hearsay. */
    HEARSAY_APART(YES, PARTLY, NO),
    /** Something on the do-not-record list is in it. */
    NOT_TO_RECORD(NO, YES),
    /** How far the whole points to one person. */
    IDENTIFIABLE(LOW, MEDIUM, HIGH),
    RISK(LOW, MEDIUM, HIGH),
    /** The statement beside others. */
    STANDING(CONFIRMED, IN_LINE, SINGLE, CONTRADICTED, UNCLEAR);

    private final List<Rating> ratings;

    Point(Rating... ratings) {
        this.ratings = List.of(ratings);
    }

    boolean takes(@Nullable Rating rating) {
        return rating != null && ratings.contains(rating);
    }

    public List<Rating> ratings() {
        return ratings;
    }
}
