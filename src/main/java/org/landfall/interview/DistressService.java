package org.landfall.interview;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.landfall.access.CurrentAccount;
import org.landfall.audit.AuditLog;
import org.landfall.crypto.RecordCipher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports of clear or severe distress: raised from within a talk, closed by a custodian who has looked after it. */
@Service
@Transactional
public class DistressService {
    private final DistressRepository reports;
    private final InterviewRepository interviews;
    private final RecordCipher cipher;
    private final CurrentAccount account;
    private final AuditLog audit;

    DistressService(
            DistressRepository reports,
            InterviewRepository interviews,
            RecordCipher cipher,
            CurrentAccount account,
            AuditLog audit) {
        this.reports = reports;
        this.interviews = interviews;
        this.cipher = cipher;
        this.account = account;
        this.audit = audit;
    }

    /**
     * Raises a report on an own interview, or says more in the one that is open.
     *
     * @throws NoSuchInterviewException when the interview is not there or not the caller's
     */
    @PreAuthorize("hasRole('INTERVIEWER')")
    public void report(InterviewId id, DistressReport report) {
        InterviewRow row = interviews.findOwn(id, account.id().value()).orElseThrow(NoSuchInterviewException::new);
        SealedInterview seal =
                new SealedInterview(row.studyCode(), id, cipher.open(row.studyCode(), id.value(), row.key()));
        List<DistressReport> all =
                report.after(reports.lockOpen(id).map(seal::openReports).orElse(List.of()));
        boolean fresh = reports.raise(id, account.id().value(), seal.sealReports(all));
        audit.record(account.id().toString(), fresh ? "distress.reported" : "distress.noted", id.toString(), Map.of());
    }

    /** How many reports on the caller's talks nobody has closed yet. */
    @PreAuthorize("hasRole('INTERVIEWER')")
    @Transactional(readOnly = true)
    public int mineOpen() {
        return reports.countOpen(account.id().value());
    }

    /** Open reports, the oldest first. */
    @PreAuthorize("hasRole('CUSTODIAN')")
    @Transactional(readOnly = true)
    public List<DistressLine> open() {
        return reports.open();
    }

    /** What an open report says, the earliest sighting first; empty when it was closed meanwhile, or its interview was deleted. */
    @PreAuthorize("hasRole('CUSTODIAN')")
    public List<DistressReport> read(UUID id) {
        audit.record(account.id().toString(), "distress.read", id.toString(), Map.of());
        return reports.find(id).map(this::opened).orElse(List.of());
    }

    /** False when somebody has closed it before. */
    @PreAuthorize("hasRole('CUSTODIAN')")
    public boolean close(UUID id) {
        boolean closed = reports.close(id, account.id().value());
        if (closed) {
            audit.record(account.id().toString(), "distress.closed", id.toString(), Map.of());
        }
        return closed;
    }

    private List<DistressReport> opened(DistressRepository.Sealed report) {
        if (report.sealed() == null) {
            return List.of();
        }
        UUID interview = report.interview().value();
        return new SealedInterview(
                        report.studyCode(),
                        report.interview(),
                        cipher.open(report.studyCode(), interview, report.key()))
                .openReports(report.sealed());
    }
}
