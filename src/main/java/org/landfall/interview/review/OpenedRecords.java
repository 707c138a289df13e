package org.landfall.interview.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.landfall.access.AssignedStudies;
import org.landfall.crypto.RecordCipher;
import org.landfall.crypto.WrappedKey;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads what review needs of one interview, with its key opened. Who may see it, the services say. */
@Repository
class OpenedRecords {
    private static final String RECORD = """
            select i.id, i.state, i.stage, i.interviewer_id, i.keyset_id, i.data_key, s.code, s.second_reader,
                   (select coalesce(max(revision), 0) from interview.document d where d.interview_id = i.id) as revision
              from interview.interview i join study.study s on s.id = i.study_id
             where i.id = ? and\s""" + AssignedStudies.only("i.study_id");

    private final JdbcClient database;
    private final RecordCipher cipher;

    OpenedRecords(JdbcClient database, RecordCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    Optional<OpenedRecord> find(InterviewId id) {
        return database.sql(RECORD).param(id.value()).query(this::record).optional();
    }

    /** Nobody else decides on it until the transaction ends. */
    Optional<OpenedRecord> findToDecide(InterviewId id) {
        return database.sql(RECORD + " for update of i")
                .param(id.value())
                .query(this::record)
                .optional();
    }

    ReviewSeal seal(String study, UUID id, WrappedKey key) {
        return new ReviewSeal(study, id, cipher.open(study, id, key));
    }

    private OpenedRecord record(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new OpenedRecord(
                new InterviewId(id),
                InterviewState.valueOf(row.getString("state")),
                row.getInt("stage"),
                row.getInt("revision"),
                row.getObject("interviewer_id", UUID.class),
                row.getBoolean("second_reader"),
                seal(row.getString("code"), id, new WrappedKey(row.getString("keyset_id"), row.getBytes("data_key"))));
    }
}
