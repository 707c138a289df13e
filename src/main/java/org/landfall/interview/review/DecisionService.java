package org.landfall.interview.review;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landfall.access.CurrentAccount;
import org.landfall.audit.AuditLog;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewState;
import org.landfall.interview.NoSuchInterviewException;
import org.landfall.interview.review.Decided.Approved;
import org.landfall.interview.review.Decided.PassedOn;
import org.landfall.interview.review.Decided.Reason;
import org.landfall.interview.review.Decided.Refused;
import org.landfall.interview.review.Decided.Returned;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Approving and returning. Where the study wants a second reader, two custodians answer the same points, neither knowing
 * the other's; where they disagree, a third one decides. All ratings stay.
 */
@Service
@PreAuthorize("hasRole('CUSTODIAN')")
@Transactional
public class DecisionService {
    private static final int SECOND = 2;
    private static final int THIRD = 3;

    private final OpenedRecords records;
    private final QueryStore queries;
    private final ReadingStore readings;
    private final Fees fees;
    private final JdbcClient database;
    private final CurrentAccount account;
    private final AuditLog audit;

    DecisionService(
            OpenedRecords records,
            QueryStore queries,
            ReadingStore readings,
            Fees fees,
            JdbcClient database,
            CurrentAccount account,
            AuditLog audit) {
        this.records = records;
        this.queries = queries;
        this.readings = readings;
        this.fees = fees;
        this.database = database;
        this.account = account;
        this.audit = audit;
    }

    /** Whether approving it takes a reading: the answers to all points. */
    @Transactional(readOnly = true)
    public boolean asksForReading(InterviewId id) {
        return asksForReading(records.find(id).orElseThrow(NoSuchInterviewException::new));
    }

    /** A fee above the study's limit that somebody has to allow before it is approved. */
    @Transactional(readOnly = true)
    public Optional<UnallowedFee> unallowedFee(InterviewId id) {
        return records.find(id).flatMap(fees::unallowed);
    }

    /** Says yes to it; a custodian who held the interview does not. */
    public void allowFee(InterviewId id) {
        OpenedRecord record = records.findToDecide(id).orElseThrow(NoSuchInterviewException::new);
        if (record.state() == InterviewState.COMPLETED
                && !record.interviewer().equals(account.id().value())) {
            fees.allow(id, account.id());
            audit.record(account.id().toString(), "fee.allowed", id.toString(), Map.of());
        }
    }

    /**
     * Finds the interview good.
     *
     * @param ratings of every point where the study wants a second reader, not looked at otherwise
     */
    public Decided approve(InterviewId id, Map<Point, Rating> ratings) {
        OpenedRecord record = records.findToDecide(id).orElseThrow(NoSuchInterviewException::new);
        return refusal(record, ratings).<Decided>map(refused -> refused).orElseGet(() -> passed(record, ratings));
    }

    /** Sends it back to its interviewer with the queries that are open. */
    public Decided sendBack(InterviewId id) {
        OpenedRecord record = records.findToDecide(id).orElseThrow(NoSuchInterviewException::new);
        if (record.state() != InterviewState.COMPLETED) {
            return new Refused(Reason.NOT_WAITING);
        }
        if (queries.countOpen(id) == 0) {
            return new Refused(Reason.NO_QUERY);
        }
        database.sql("update interview.interview set state = 'RETURNED', flags = flags | ? where id = ?")
                .params(Flag.RETURNED.bit(), id.value())
                .update();
        return recorded("interview.returned", id, new Returned());
    }

    /**
     * What readers found since it was handed in last. Nobody sees another's reading before having given the own one, but
     * for the third reader, who decides between two.
     */
    @Transactional(readOnly = true)
    public List<Reading> readings(InterviewId id) {
        OpenedRecord record = records.find(id).orElseThrow(NoSuchInterviewException::new);
        boolean inTheOpen = record.stage() == THIRD || record.state() == InterviewState.APPROVED;
        List<Reading> all = readings.of(record);
        boolean reader = all.stream().anyMatch(reading -> reading.reader().equals(account.id()));
        return inTheOpen || reader ? all : List.of();
    }

    private Optional<Refused> refusal(OpenedRecord record, Map<Point, Rating> ratings) {
        if (record.state() != InterviewState.COMPLETED) {
            return Optional.of(new Refused(Reason.NOT_WAITING));
        }
        if (record.interviewer().equals(account.id().value())) {
            return Optional.of(new Refused(Reason.OWN));
        }
        if (queries.countOpen(record.id()) > 0) {
            return Optional.of(new Refused(Reason.OPEN_QUERIES));
        }
        if (fees.unallowed(record).isPresent()) {
            return Optional.of(new Refused(Reason.FEE));
        }
        return asksForReading(record) ? unread(record, ratings) : Optional.empty();
    }

    private Optional<Refused> unread(OpenedRecord record, Map<Point, Rating> ratings) {
        if (readings.of(record).stream().anyMatch(reading -> reading.reader().equals(account.id()))) {
            return Optional.of(new Refused(Reason.READ_BEFORE));
        }
        return Arrays.stream(Point.values())
                .filter(point -> !point.takes(ratings.get(point)))
                .findFirst()
                .map(point -> new Refused(Reason.EMPTY_POINT, point));
    }

    private Decided passed(OpenedRecord record, Map<Point, Rating> ratings) {
        if (!asksForReading(record)) {
            return approved(record);
        }
        readings.add(record, account.id(), ratings);
        return switch (record.stage()) {
            case 1 -> passedOn(record, SECOND);
            case SECOND ->
                readings.of(record).getFirst().differsFrom(ratings) ? passedOn(record, THIRD) : approved(record);
            default -> approved(record);
        };
    }

    private Decided passedOn(OpenedRecord record, int stage) {
        database.sql("update interview.interview set stage = ? where id = ?")
                .params(stage, record.id().value())
                .update();
        return recorded("interview.passedOn", record.id(), new PassedOn(stage));
    }

    private Decided approved(OpenedRecord record) {
        database.sql("""
                        update interview.interview set state = 'APPROVED', approved_at = now(), approved_by = ?
                         where id = ?""").params(account.id().value(), record.id().value()).update();
        return recorded("interview.approved", record.id(), new Approved());
    }

    private Decided recorded(String action, InterviewId id, Decided decided) {
        audit.record(account.id().toString(), action, id.toString(), Map.of());
        return decided;
    }

    /** One that is on its way through the readers ends it, whatever the study says by now. */
    private static boolean asksForReading(OpenedRecord record) {
        return record.secondReader() || record.stage() > 1;
    }
}
