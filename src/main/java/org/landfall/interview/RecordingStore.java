package org.landfall.interview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.landfall.access.AssignedStudies;
import org.landfall.access.CurrentAccount;
import org.landfall.crypto.WrappedKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Sound that is recorded while a talk is held: attachments whose chunks come one by one. As with the journal, each statement
 * itself checks that the interview is the caller's own and still a draft.
 */
@Repository
class RecordingStore {
    private static final int MOST_OF_ONE_INTERVIEW = 200;
    private static final String OWN_DRAFT =
            " i.id = ? and i.interviewer_id = ? and i.state = 'DRAFT' and " + AssignedStudies.only("i.study_id");

    private final JdbcClient database;
    private final CurrentAccount account;

    /**
     * What stands before the slices.
     *
     * @param type sealed
     */
    record Head(WrappedKey key, byte[] type) {}

    record Grown(WrappedKey key, int slices) {}

    RecordingStore(JdbcClient database, CurrentAccount account) {
        this.database = database;
        this.account = account;
    }

    /** @throws RecordingRefused when it is no draft of the caller, or has as many as one can have */
    void begin(InterviewId interview, UUID id, Head head) {
        int begun = database.sql("""
                        insert into interview.attachment (id, interview_id, sound, live, keyset_id, data_key, header)
                        select ?, i.id, true, true, ?, ?, ? from interview.interview i
                         where (select count(*) from interview.attachment a where a.interview_id = i.id and a.live) < ? and\s""" + OWN_DRAFT)
                .params(
                        id,
                        head.key().keysetId(),
                        head.key().bytes(),
                        head.type(),
                        MOST_OF_ONE_INTERVIEW,
                        interview.value(),
                        account.id().value())
                .update();
        if (begun == 0) {
            throw new RecordingRefused();
        }
    }

    /**
     * The key, and how many slices there are; nobody adds one meanwhile.
     *
     * @throws RecordingRefused when there is no such recording, or not in a draft of the caller
     */
    Grown locked(InterviewId interview, UUID id) {
        return database.sql("""
                        select a.keyset_id, a.data_key,
                               (select count(*) from interview.attachment_chunk c where c.attachment_id = a.id) as slices
                          from interview.attachment a join interview.interview i on i.id = a.interview_id
                         where a.id = ? and a.live and\s""" + OWN_DRAFT + " for update of i")
                .params(id, interview.value(), account.id().value())
                .query((row, n) -> new Grown(key(row), row.getInt("slices")))
                .optional()
                .orElseThrow(RecordingRefused::new);
    }

    void add(UUID id, int number, byte[] slice) {
        database.sql("insert into interview.attachment_chunk (attachment_id, number, sealed) values (?, ?, ?)")
                .params(id, number, slice)
                .update();
    }

    /** For whoever has found the interview before; the oldest first, without those in which nothing came. */
    List<Recording> of(InterviewId interview) {
        return database.sql("""
                        select a.id, a.at, count(*) as slices
                          from interview.attachment a join interview.attachment_chunk c on c.attachment_id = a.id
                         where a.interview_id = ? and a.live group by a.id, a.at order by a.at, a.id""")
                .param(interview.value())
                .query((row, n) -> new Recording(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        RecordingService.SLICE.multipliedBy(row.getInt("slices"))))
                .list();
    }

    Optional<Head> head(InterviewId interview, UUID id) {
        return database.sql(
                        "select keyset_id, data_key, header from interview.attachment where id = ? and interview_id = ? and live")
                .params(id, interview.value())
                .query((row, n) -> new Head(key(row), row.getBytes("header")))
                .optional();
    }

    List<byte[]> slices(UUID id) {
        return database.sql("select sealed from interview.attachment_chunk where attachment_id = ? order by number")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .list();
    }

    private static WrappedKey key(ResultSet row) throws SQLException {
        return new WrappedKey(row.getString("keyset_id"), row.getBytes("data_key"));
    }
}
