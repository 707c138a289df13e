package org.landfall.interview.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.landfall.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What readers found, sealed. Only added. */
@Repository
class ReadingStore {
    private final JdbcClient database;

    ReadingStore(JdbcClient database) {
        this.database = database;
    }

    /** As the given stage of the newest document. */
    void add(OpenedRecord record, AccountId reader, Map<Point, Rating> ratings) {
        database.sql("""
                        insert into interview.reading (interview_id, revision, stage, reader_id, sealed)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        record.id().value(),
                        record.revision(),
                        record.stage(),
                        reader.value(),
                        record.seal().reading(record.revision(), record.stage(), ratings))
                .update();
    }

    /** Of the newest document, the first reader first. */
    List<Reading> of(OpenedRecord record) {
        return database.sql("""
                        select stage, reader_id, at, sealed from interview.reading
                         where interview_id = ? and revision = ? order by stage""")
                .params(record.id().value(), record.revision())
                .query((row, number) -> new Reading(
                        row.getInt("stage"),
                        new AccountId(row.getObject("reader_id", UUID.class)),
                        row.getTimestamp("at").toInstant(),
                        record.seal().reading(record.revision(), row.getInt("stage"), row.getBytes("sealed"))))
                .list();
    }
}
