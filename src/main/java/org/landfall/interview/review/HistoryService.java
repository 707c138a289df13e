package org.landfall.interview.review;

import org.landfall.access.AccountId;
import org.landfall.interview.InterviewId;
import org.landfall.interview.NoSuchInterviewException;
import org.landfall.interview.ReviewService;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every answer of a record through time, for custodians. */
@Service
@PreAuthorize("hasRole('CUSTODIAN')")
@Transactional
public class HistoryService {
    private final ReviewService review;
    private final OpenedRecords records;

    HistoryService(ReviewService review, OpenedRecords records) {
        this.review = review;
        this.records = records;
    }

    /** Who held the interview: nobody else ever writes to its journal. */
    @Transactional(readOnly = true)
    public AccountId interviewer(InterviewId id) {
        return new AccountId(
                records.find(id).orElseThrow(NoSuchInterviewException::new).interviewer());
    }

    /** @throws NoSuchInterviewException when it is not there or not handed in */
    public RecordHistory of(InterviewId id) {
        return new RecordHistory(review.journal(id), review.handIns(id));
    }
}
