package org.landfall.interview;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sealed source entries; each change is a revision of its own. */
@Repository
class SourceStore {
    private final JdbcClient database;

    SourceStore(JdbcClient database) {
        this.database = database;
    }

    record Sealed(int revision, byte[] bytes) {}

    Optional<Sealed> newest(InterviewId id) {
        return database.sql("""
                        select revision, sealed from interview.source
                         where interview_id = ? order by revision desc limit 1""")
                .param(id.value())
                .query((row, number) -> new Sealed(row.getInt(1), row.getBytes(2)))
                .optional();
    }

    void insert(InterviewId id, Sealed entry) {
        database.sql("insert into interview.source (interview_id, revision, sealed) values (?, ?, ?)")
                .params(id.value(), entry.revision(), entry.bytes())
                .update();
    }
}
