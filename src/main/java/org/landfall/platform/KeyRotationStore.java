package org.landfall.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.landfall.access.AccountId;
import org.landfall.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of wishes for new study keys; the table shows each role its own. */
@Repository
class KeyRotationStore {
    private static final String WAITING = """
            select r.id, r.study_id, s.code, s.name, r.asked_by, r.asked_at
              from platform.key_rotation r join study.study s on s.id = r.study_id where r.agreed is null""";

    private final JdbcClient database;

    KeyRotationStore(JdbcClient database) {
        this.database = database;
    }

    record Named(StudyId id, String code, String name) {}

    List<Named> studies() {
        return database.sql("select id, code, name from study.study order by name, code")
                .query((row, number) ->
                        new Named(new StudyId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
                .list();
    }

    List<KeyRotation> waiting() {
        return database.sql(WAITING + " order by r.asked_at")
                .query(KeyRotationStore::read)
                .list();
    }

    Optional<KeyRotation> lock(UUID id) {
        return database.sql(WAITING + " and r.id = ? for update of r")
                .param(id)
                .query(KeyRotationStore::read)
                .optional();
    }

    /** @return false when somebody was quicker */
    boolean ask(StudyId study, AccountId by, Instant at) {
        return database.sql("""
                                insert into platform.key_rotation (id, study_id, asked_by, asked_at) values (?, ?, ?, ?)
                                on conflict (study_id) where agreed is null do nothing""")
                        .params(UUID.randomUUID(), study.value(), by.value(), at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void decide(UUID id, boolean agreed, AccountId by, Instant at) {
        database.sql("update platform.key_rotation set agreed = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(agreed, by.value(), at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    private static KeyRotation read(ResultSet row, int number) throws SQLException {
        return new KeyRotation(
                row.getObject(1, UUID.class),
                new StudyId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getString(4),
                new AccountId(row.getObject(5, UUID.class)),
                row.getTimestamp(6).toInstant());
    }
}
