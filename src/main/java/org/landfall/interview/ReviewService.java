package org.landfall.interview;

import java.util.List;
import java.util.Map;
import org.landfall.access.CurrentAccount;
import org.landfall.audit.AuditLog;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for custodians: what was handed in, to read and to approve. Every reading leaves an audit line. */
@Service
@Transactional
public class ReviewService {
    private final InterviewRepository interviews;
    private final InterviewService service;
    private final CurrentAccount account;
    private final AuditLog audit;

    ReviewService(InterviewRepository interviews, InterviewService service, CurrentAccount account, AuditLog audit) {
        this.interviews = interviews;
        this.service = service;
        this.account = account;
        this.audit = audit;
    }

    /** Handed-in interviews, those that wait first, oldest first. */
    @PreAuthorize("hasRole('CUSTODIAN')")
    @Transactional(readOnly = true)
    public List<InterviewLine> handedIn(InterviewQuery query, int offset, int limit) {
        return interviews.handedIn(query, offset, limit);
    }

    @PreAuthorize("hasRole('CUSTODIAN')")
    @Transactional(readOnly = true)
    public int countHandedIn(InterviewQuery query) {
        return interviews.countHandedIn(query);
    }

    /** @throws NoSuchInterviewException when it is not there or not handed in */
    @PreAuthorize("hasRole('CUSTODIAN')")
    public OpenInterview read(InterviewId id) {
        InterviewRow row = interviews.findHandedIn(id).orElseThrow(NoSuchInterviewException::new);
        audit.record(account.id().toString(), "interview.read", id.toString(), Map.of());
        return service.open(row);
    }

    /** From now on the interview may enter a vintage. */
    @PreAuthorize("hasRole('CUSTODIAN')")
    public void approve(InterviewId id) {
        if (!interviews.approve(id, account.id().value())) {
            throw new NoSuchInterviewException();
        }
        audit.record(account.id().toString(), "interview.approved", id.toString(), Map.of());
    }
}
