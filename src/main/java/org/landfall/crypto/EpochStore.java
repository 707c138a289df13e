package org.landfall.crypto;

import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of epochs; works before the first migration too. The keys themselves are never here. */
final class EpochStore {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('epochs', 0))";

    private final JdbcClient jdbc;

    EpochStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(long epoch, byte[] canary) {}

    boolean exists() {
        return jdbc.sql("select to_regclass('crypto.epoch') is not null")
                .query(Boolean.class)
                .single();
    }

    /** Other nodes wait until this transaction ends. */
    void lock() {
        jdbc.sql(LOCK).query().listOfRows();
    }

    List<Row> standing() {
        return jdbc.sql("select began, canary from crypto.epoch where destroyed_at is null order by began")
                .query((row, number) -> new Row(row.getLong(1), row.getBytes(2)))
                .list();
    }

    OptionalLong newest() {
        List<Row> rows = standing();
        return rows.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(rows.getLast().epoch());
    }

    void insert(EpochKey key) {
        jdbc.sql("insert into crypto.epoch (began, canary) values (?, ?)")
                .params(key.epoch(), key.canary())
                .update();
    }

    void destroyed(long epoch) {
        jdbc.sql("update crypto.epoch set destroyed_at = now() where began = ?")
                .param(epoch)
                .update();
    }
}
