package org.landfall.interview.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.landfall.access.CurrentAccount;
import org.landfall.access.Role;
import org.landfall.audit.AuditLog;
import org.landfall.interview.InterviewClosedException;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewState;
import org.landfall.interview.NoSuchInterviewException;
import org.landfall.interview.review.ReviewSeal.Words;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions at one answer: a custodian asks while the interview waits for review, its interviewer replies while it is
 * returned, a custodian closes.
 */
@Service
@Transactional
public class QueryService {
    public static final int LONGEST = 4_000;

    private final OpenedRecords records;
    private final QueryStore queries;
    private final CurrentAccount account;
    private final AuditLog audit;

    QueryService(OpenedRecords records, QueryStore queries, CurrentAccount account, AuditLog audit) {
        this.records = records;
        this.queries = queries;
        this.account = account;
        this.audit = audit;
    }

    /** Everything that was asked about an interview: to custodians once it is handed in, to its own interviewer always. */
    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    @Transactional(readOnly = true)
    public List<ReviewQuery> of(InterviewId interview) {
        return records.find(interview)
                .filter(this::visible)
                .map(record -> queries.of(record.id()))
                .orElseThrow(NoSuchInterviewException::new);
    }

    /** What is open in everything that was returned to the caller. */
    @PreAuthorize("hasRole('INTERVIEWER')")
    @Transactional(readOnly = true)
    public List<ReviewQuery> returnedToMe() {
        return queries.returnedTo(account.id());
    }

    /**
     * Asks at the answer at that path.
     *
     * @throws InterviewClosedException when the interview does not wait for review
     * @throws IllegalArgumentException when nothing is asked, or too much
     */
    @PreAuthorize("hasRole('CUSTODIAN')")
    public UUID ask(InterviewId interview, String path, String text) {
        OpenedRecord record = inState(interview, InterviewState.COMPLETED);
        UUID query = UUID.randomUUID();
        queries.open(interview, query);
        queries.add(query, 1, account.id(), record.seal().words(query, 1, new Words(path, said(text))));
        audit.record(account.id().toString(), "query.asked", interview.toString(), Map.of());
        return query;
    }

    /**
     * Says more in an open query: the interviewer while the interview is returned, a custodian while it waits for review.
     *
     * @throws InterviewClosedException when the query is closed or it is not the caller's turn
     */
    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    public void say(UUID query, String text) {
        InterviewId interview = queries.interviewOf(query).orElseThrow(NoSuchInterviewException::new);
        boolean custodian = account.has(Role.CUSTODIAN);
        OpenedRecord record = inState(interview, custodian ? InterviewState.COMPLETED : InterviewState.RETURNED);
        ReviewQuery before = queries.of(interview).stream()
                .filter(one -> one.id().equals(query) && one.open())
                .findFirst()
                .orElseThrow(InterviewClosedException::new);
        int number = before.messages().size() + 1;
        queries.add(
                query, number, account.id(), record.seal().words(query, number, new Words(before.path(), said(text))));
        audit.record(account.id().toString(), "query.answered", interview.toString(), Map.of());
    }

    /** The answer is clear now. False when it was closed before. */
    @PreAuthorize("hasRole('CUSTODIAN')")
    public boolean close(UUID query) {
        InterviewId interview = queries.interviewOf(query).orElseThrow(NoSuchInterviewException::new);
        inState(interview, InterviewState.COMPLETED);
        boolean closed = queries.close(query, account.id());
        if (closed) {
            audit.record(account.id().toString(), "query.closed", interview.toString(), Map.of());
        }
        return closed;
    }

    private boolean visible(OpenedRecord record) {
        return account.has(Role.CUSTODIAN)
                ? record.state() != InterviewState.DRAFT
                : record.interviewer().equals(account.id().value());
    }

    private OpenedRecord inState(InterviewId interview, InterviewState state) {
        OpenedRecord record =
                records.findToDecide(interview).filter(this::visible).orElseThrow(NoSuchInterviewException::new);
        if (record.state() != state) {
            throw new InterviewClosedException();
        }
        return record;
    }

    private static String said(String text) {
        String said = text.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new IllegalArgumentException("a message has one to four thousand characters");
        }
        return said;
    }
}
