package org.landfall.interview;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.landfall.access.AssignedStudies;
import org.landfall.access.CurrentAccount;
import org.landfall.respondent.ConsentFile;
import org.landfall.respondent.ConsentRecords;
import org.landfall.respondent.ConsentStep;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The answer journal: sealed entries, numbered without a gap, one commit an append. The statement itself checks that
 * the interview is the caller's own and still open, so that nothing else needs to be trusted. The journal is its own
 * record of who did what; the audit log does not repeat it.
 */
@Service
class Journal {
    private static final String APPEND = """
            insert into interview.journal (interview_id, seq, sealed)
            select i.id, ? + e.n, e.sealed
              from interview.interview i, unnest(?::bytea[]) with ordinality as e (sealed, n)
             where i.id = ? and i.interviewer_id = ? and i.state in ('DRAFT', 'RETURNED')
            returning at""";

    /** The same, and the interview says from when on its debrief is due. */
    private static final String APPEND_PARTED = """
            with parted as (update interview.interview set parted_at = coalesce(parted_at, now())
                              where id = ? and interviewer_id = ? and state in ('DRAFT', 'RETURNED'))
            """ + APPEND;

    private final JdbcClient database;
    private final ConsentRecords consents;
    private final CurrentAccount account;

    Journal(JdbcClient database, ConsentRecords consents, CurrentAccount account) {
        this.database = database;
        this.consents = consents;
        this.account = account;
    }

    /**
     * Adds entries behind the {@code last} known one. When it returns they are on disk. One statement is its own
     * transaction: opening one around it would cost two more round trips for every answer.
     *
     * @param parted whether one of them says that the two people have parted
     * @return when the last of them was stored
     * @throws ContinuedElsewhereException when the journal is longer than the caller knows
     * @throws InterviewClosedException when the interview takes no answers or is not the caller's
     */
    @PreAuthorize("hasRole('INTERVIEWER')")
    public Instant append(InterviewId id, int last, List<byte[]> sealed, boolean parted) {
        return append(
                parted
                        ? database.sql(APPEND_PARTED)
                                .param(id.value())
                                .param(account.id().value())
                        : database.sql(APPEND),
                id,
                last,
                sealed);
    }

    private Instant append(JdbcClient.StatementSpec statement, InterviewId id, int last, List<byte[]> sealed) {
        try {
            return statement
                    .param(last)
                    .param(sealed.toArray(byte[][]::new))
                    .param(id.value())
                    .param(account.id().value())
                    .query(Timestamp.class)
                    .list()
                    .stream()
                    .reduce((first, second) -> second)
                    .orElseThrow(InterviewClosedException::new)
                    .toInstant();
        } catch (DuplicateKeyException e) {
            throw new ContinuedElsewhereException();
        }
    }

    /**
     * The same, and in one commit with them what they say about consent; there may be no entry at all.
     *
     * @throws ContinuedElsewhereException when the journal or the record of consent is longer than the caller knows
     */
    @PreAuthorize("hasRole('INTERVIEWER')")
    @Transactional
    public Instant append(
            InterviewId id,
            int last,
            List<byte[]> sealed,
            boolean parted,
            ConsentFile consent,
            List<ConsentStep> agreed) {
        Instant at = sealed.isEmpty() ? Instant.now() : append(id, last, sealed, parted);
        try {
            consents.add(consent, agreed);
        } catch (DuplicateKeyException e) {
            throw new ContinuedElsewhereException();
        }
        return at;
    }

    /** All sealed entries in order, for whoever has loaded the interview before. */
    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    @Transactional(readOnly = true)
    public List<byte[]> entries(UUID interview) {
        return database.sql("select sealed from interview.journal where interview_id = ? and "
                        + AssignedStudies.onlyOf("interview_id") + " order by seq")
                .param(interview)
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    /** When each of them was stored. */
    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    @Transactional(readOnly = true)
    public List<Instant> times(UUID interview) {
        return database.sql("select at from interview.journal where interview_id = ? and "
                        + AssignedStudies.onlyOf("interview_id") + " order by seq")
                .param(interview)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .list();
    }
}
