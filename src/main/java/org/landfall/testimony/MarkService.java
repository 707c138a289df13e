package org.landfall.testimony;

import java.util.List;
import java.util.Map;
import org.landfall.access.AccountId;
import org.landfall.access.CurrentAccount;
import org.landfall.audit.AuditLog;
import org.landfall.interview.InterviewId;
import org.landfall.interview.NoSuchInterviewException;
import org.landfall.interview.Telling;
import org.landfall.interview.ToldRecord;
import org.landfall.interview.ToldRecords;
import org.landfall.testimony.Testimony.Told;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks passages of testimony with themes. Everybody marks for oneself and sees what others marked only after having
 * finished; what is finished stays as it is.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
public class MarkService {
    public static final int MOST_MARKS = 300;

    private final ToldRecords records;
    private final CodingStore codings;
    private final CurrentAccount account;
    private final AuditLog audit;

    MarkService(ToldRecords records, CodingStore codings, CurrentAccount account, AuditLog audit) {
        this.records = records;
        this.codings = codings;
        this.account = account;
        this.audit = audit;
    }

    /** @throws NoSuchInterviewException when it is not there, not handed in, or not the caller's to see */
    public Testimony read(InterviewId id) {
        ToldRecord record;
        try {
            record = records.find(id);
        } catch (NoSuchInterviewException e) {
            audit.refused(self().toString(), "interview.read", id.toString());
            throw e;
        }
        audit.record(self().toString(), "interview.read", id.toString(), Map.of());
        Coding own = codings.of(record, self());
        return new Testimony(
                id,
                record.line().pseudonym(),
                record.line().language(),
                told(record),
                own,
                own.finished()
                        ? codings.finished(record).stream()
                                .filter(coding -> !coding.coder().equals(self()))
                                .toList()
                        : List.of());
    }

    /**
     * Puts these marks in the place of the caller's own ones.
     *
     * @param known the number of the marks the caller has read
     * @throws MarkingOverException when they were finished or changed since
     * @throws IllegalArgumentException when a passage is not there, or there are too many
     */
    public Coding keep(InterviewId id, int known, List<Mark> marks) {
        ToldRecord record = records.find(id);
        List<Told> told = told(record);
        if (marks.size() > MOST_MARKS || !marks.stream().allMatch(mark -> isThere(mark, told))) {
            throw new IllegalArgumentException("a mark is on a passage that was told");
        }
        if (!codings.put(record, self(), known, marks)) {
            throw new MarkingOverException();
        }
        audit.record(self().toString(), "testimony.marked", id.toString(), Map.of());
        return new Coding(self(), known + 1, false, marks);
    }

    /** Now others who have finished see these marks, and the caller theirs. */
    public void finish(InterviewId id) {
        ToldRecord record = records.find(id);
        Coding own = codings.of(record, self());
        boolean kept =
                own.number() > 0 || codings.put(record, self(), 0, List.of()); // nothing to mark is a finding too
        if (!kept || !codings.finish(record, self())) {
            throw new MarkingOverException();
        }
        audit.record(self().toString(), "testimony.finished", id.toString(), Map.of());
    }

    static List<Told> told(ToldRecord record) {
        return record.tellings().stream().map(MarkService::told).toList();
    }

    private static Told told(Telling telling) {
        return new Told(telling.path(), telling.question(), Sentences.of(telling.text()));
    }

    private static boolean isThere(Mark mark, List<Told> told) {
        return told.stream()
                .anyMatch(one -> one.path().equals(mark.path())
                        && mark.last() < one.sentences().size());
    }

    private AccountId self() {
        return account.id();
    }
}
