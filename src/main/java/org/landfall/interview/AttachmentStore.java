package org.landfall.interview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AssignedStudies;
import org.landfall.access.CurrentAccount;
import org.landfall.crypto.WrappedKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sealed files of interviews: only added, never changed. As with the journal, the statement itself checks that the
 * interview is the caller's own and still open.
 */
@Service
class AttachmentStore {
    private static final int MOST_OF_ONE_INTERVIEW = 500;

    private final JdbcClient database;
    private final CurrentAccount account;
    private final int megabytes;

    AttachmentStore(
            JdbcClient database, CurrentAccount account, @Value("${landfall.attachments.megabytes}") int megabytes) {
        this.database = database;
        this.account = account;
        this.megabytes = megabytes;
    }

    /** How large one file may be. */
    int megabytes() {
        return megabytes;
    }

    /**
     * False when the interview has as many files as one can have.
     *
     * @param sound whether it is a recording, with pictures or without
     * @throws InterviewClosedException
     */
    @PreAuthorize("hasRole('INTERVIEWER')")
    @Transactional
    public boolean add(InterviewId interview, UUID id, boolean sound, WrappedKey key, SealedFile file) {
        List<Long> before = database.sql("""
                        select (select count(*) from interview.attachment a where a.interview_id = i.id)
                          from interview.interview i
                         where i.id = ? and i.interviewer_id = ? and i.state in ('DRAFT', 'RETURNED') for update""")
                .params(interview.value(), account.id().value())
                .query(Long.class)
                .list();
        if (before.isEmpty()) {
            throw new InterviewClosedException();
        }
        if (before.getFirst() >= MOST_OF_ONE_INTERVIEW) {
            return false;
        }
        database.sql("""
                        insert into interview.attachment (id, interview_id, sound, keyset_id, data_key, header)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(id, interview.value(), sound, key.keysetId(), key.bytes(), file.header())
                .update();
        for (int i = 0; i < file.chunks().size(); i++) {
            database.sql("insert into interview.attachment_chunk (attachment_id, number, sealed) values (?, ?, ?)")
                    .params(id, i + 1, file.chunks().get(i))
                    .update();
        }
        return true;
    }

    /** For whoever has opened the interview before. */
    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    @Transactional(readOnly = true)
    public Optional<Found> find(InterviewId interview, UUID id) {
        return database.sql(
                        "select keyset_id, data_key, header from interview.attachment where id = ? and interview_id = ? and "
                                + AssignedStudies.onlyOf("interview_id"))
                .params(id, interview.value())
                .query((row, number) -> new Found(key(row), new SealedFile(row.getBytes("header"), chunks(id))))
                .optional();
    }

    private static @Nullable WrappedKey key(ResultSet row) throws SQLException {
        byte[] key = row.getBytes("data_key");
        return key == null ? null : new WrappedKey(row.getString("keyset_id"), key);
    }

    private List<byte[]> chunks(UUID id) {
        return database.sql("select sealed from interview.attachment_chunk where attachment_id = ? order by number")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    /** @param key null where it lies under the key of its record */
    record Found(@Nullable WrappedKey key, SealedFile file) {}

    /** @param chunks in order, one at least */
    record SealedFile(byte[] header, List<byte[]> chunks) {}
}
