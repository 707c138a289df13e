package org.landfall.platform.demo;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.landfall.interview.InterviewId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which demo interview is which record. Written in the transaction of what it tells, whose audit line is the
 * interview's own.
 */
@Repository
class BegunInterviews {
    private final JdbcClient database;

    BegunInterviews(JdbcClient database) {
        this.database = database;
    }

    Set<String> finished() {
        return new HashSet<>(database.sql("select key from platform.demo_interview where finished_at is not null")
                .query(String.class)
                .list());
    }

    Optional<InterviewId> find(String key) {
        return database.sql("select interview_id from platform.demo_interview where key = ?")
                .param(key)
                .query(UUID.class)
                .optional()
                .map(InterviewId::new);
    }

    void begin(String key, InterviewId id) {
        database.sql("insert into platform.demo_interview (key, interview_id) values (?, ?)")
                .params(key, id.value())
                .update();
    }

    void finish(String key) {
        database.sql("update platform.demo_interview set finished_at = now() where key = ?")
                .param(key)
                .update();
    }
}
