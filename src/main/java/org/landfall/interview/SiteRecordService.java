package org.landfall.interview;

import java.util.List;
import java.util.Map;
import org.landfall.access.CurrentAccount;
import org.landfall.access.OwnSites;
import org.landfall.audit.AuditLog;
import org.landfall.interview.InterviewRepository.Led;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for interviewers who lead a site: what others completed there, to read and nothing else. Every reading leaves
 * an audit line; to everybody else there is nothing behind it.
 */
@Service
@Transactional
@PreAuthorize("hasRole('INTERVIEWER')")
public class SiteRecordService {
    private final InterviewRepository interviews;
    private final RecordOpening opening;
    private final OwnSites sites;
    private final CurrentAccount account;
    private final AuditLog audit;

    SiteRecordService(
            InterviewRepository interviews,
            RecordOpening opening,
            OwnSites sites,
            CurrentAccount account,
            AuditLog audit) {
        this.interviews = interviews;
        this.opening = opening;
        this.sites = sites;
        this.account = account;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public boolean leads() {
        return !sites.led().isEmpty();
    }

    @Transactional(readOnly = true)
    public List<InterviewLine> lines(InterviewQuery query, int offset, int limit) {
        return interviews.led(led(), query, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(InterviewQuery query) {
        return interviews.countLed(led(), query);
    }

    /** @throws NoSuchInterviewException when it is not there, not completed, or not of a site one leads */
    public OpenInterview read(InterviewId id) {
        String self = account.id().toString();
        InterviewRow row = interviews.findLed(id, led()).orElseThrow(() -> {
            audit.refused(self, "interview.read", id.toString());
            return new NoSuchInterviewException();
        });
        audit.record(self, "interview.read", id.toString(), Map.of());
        return opening.open(row);
    }

    private Led led() {
        return new Led(account.id().value(), sites.led());
    }
}
