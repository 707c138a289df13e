package org.landfall.interview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.landfall.access.CurrentAccount;
import org.landfall.audit.AuditLog;
import org.landfall.interview.engine.Entry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for custodians: what was handed in, to read. Every reading leaves an audit line. */
@Service
@Transactional
public class ReviewService {
    private final InterviewRepository interviews;
    private final RecordOpening opening;
    private final DocumentRepository documents;
    private final Journal journal;
    private final CurrentAccount account;
    private final AuditLog audit;

    ReviewService(
            InterviewRepository interviews,
            RecordOpening opening,
            DocumentRepository documents,
            Journal journal,
            CurrentAccount account,
            AuditLog audit) {
        this.interviews = interviews;
        this.opening = opening;
        this.documents = documents;
        this.journal = journal;
        this.account = account;
        this.audit = audit;
    }

    /** @throws NoSuchInterviewException when it is not there or not handed in */
    @PreAuthorize("hasRole('CUSTODIAN')")
    public OpenInterview read(InterviewId id) {
        InterviewRow row = opened("interview.read", id);
        return opening.open(row);
    }

    /**
     * What its interviewer saw to before anybody was asked anything.
     *
     * @throws NoSuchInterviewException when it is not there or not handed in
     */
    @PreAuthorize("hasRole('CUSTODIAN')")
    @Transactional(readOnly = true)
    public Optional<Preparation> preparation(InterviewId id) {
        return opening.preparation(handedIn(id));
    }

    /** The whole journal, opened. @throws NoSuchInterviewException when it is not there or not handed in */
    @PreAuthorize("hasRole('CUSTODIAN')")
    public List<Written> journal(InterviewId id) {
        InterviewRow row = opened("journal.read", id);
        List<Entry> entries = opening.entries(row);
        var times = journal.times(id.value());
        return IntStream.range(0, entries.size())
                .mapToObj(i -> new Written(i + 1, times.get(i), entries.get(i)))
                .toList();
    }

    /** Every time it was handed in, the first one first. */
    @PreAuthorize("hasRole('CUSTODIAN')")
    @Transactional(readOnly = true)
    public List<HandIn> handIns(InterviewId id) {
        return documents.handIns(handedIn(id).line().id());
    }

    /** A try to open what one may not see, or what is not there, is a line too. */
    private InterviewRow opened(String action, InterviewId id) {
        InterviewRow row = interviews.findHandedIn(id).orElseThrow(() -> {
            audit.refused(account.id().toString(), action, id.toString());
            return new NoSuchInterviewException();
        });
        record(action, id);
        return row;
    }

    private InterviewRow handedIn(InterviewId id) {
        return interviews.findHandedIn(id).orElseThrow(NoSuchInterviewException::new);
    }

    private void record(String action, InterviewId id) {
        audit.record(account.id().toString(), action, id.toString(), Map.of());
    }
}
