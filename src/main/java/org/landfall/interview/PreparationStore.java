package org.landfall.interview;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of preparations. */
@Repository
class PreparationStore {
    private final JdbcClient database;

    PreparationStore(JdbcClient database) {
        this.database = database;
    }

    void insert(InterviewId id, byte[] sealed) {
        database.sql("insert into interview.preparation (interview_id, sealed) values (?, ?)")
                .params(id.value(), sealed)
                .update();
    }

    Optional<byte[]> find(InterviewId id) {
        return database.sql("select sealed from interview.preparation where interview_id = ?")
                .param(id.value())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }
}
