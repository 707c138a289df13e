package org.landfall.crypto;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of the schema {@code crypto}; works before the first migration too. */
final class KeysetStore {
    private static final String COLUMNS = "select purpose, scope, version, wrapped, canary from crypto.keyset";
    private final JdbcClient jdbc;

    KeysetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The id of the root key that this database was sealed with; empty before the first migration. */
    Optional<String> rootKeyId() {
        boolean migrated = jdbc.sql("select to_regclass('crypto.root') is not null")
                .query(Boolean.class)
                .single();
        return migrated
                ? jdbc.sql("select key_id from crypto.root").query(String.class).optional()
                : Optional.empty();
    }

    Optional<KeysetRow> find(KeysetId id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id.text())
                .query(KeysetStore::read)
                .optional();
    }

    List<KeysetRow> all() {
        return jdbc.sql(COLUMNS + " order by id").query(KeysetStore::read).list();
    }

    /** Keeps the older one when two nodes make the same keyset at the same time. */
    void insert(KeysetRow row) {
        jdbc.sql("""
                        insert into crypto.keyset (id, purpose, scope, version, wrapped, canary)
                        values (:id, :purpose, :scope, :version, :wrapped, :canary)
                        on conflict (id) do nothing
                        """)
                .param("id", row.id().text())
                .param("purpose", row.id().purpose().text())
                .param("scope", row.id().scope())
                .param("version", row.version())
                .param("wrapped", row.wrapped())
                .param("canary", row.canary())
                .update();
    }

    /** Until the transaction ends nobody adds or changes a keyset. */
    void lock() {
        jdbc.sql("lock table crypto.keyset in exclusive mode").update();
    }

    void rewrapped(KeysetRow row) {
        jdbc.sql("update crypto.keyset set wrapped = :wrapped, canary = :canary where id = :id")
                .param("wrapped", row.wrapped())
                .param("canary", row.canary())
                .param("id", row.id().text())
                .update();
    }

    /** Nobody else begins or ends a rotation of it until the transaction ends. */
    Optional<KeysetRow> locked(KeysetId id) {
        return jdbc.sql(COLUMNS + " where id = :id for update")
                .param("id", id.text())
                .query(KeysetStore::read)
                .optional();
    }

    /** With a key more, made now. */
    void turned(KeysetRow row) {
        rewrapped(row);
        jdbc.sql("""
                        update crypto.keyset set version = :version, created_at = now(), turning_since = now(), under_old = null
                         where id = :id""")
                .param("version", row.version())
                .param("id", row.id().text())
                .update();
    }

    /** Without the keys of before. */
    void settled(KeysetRow row) {
        rewrapped(row);
        jdbc.sql("""
                        update crypto.keyset set version = :version, turning_since = null, under_old = null where id = :id""")
                .param("version", row.version())
                .param("id", row.id().text())
                .update();
    }

    void count(KeysetId id, long underOld) {
        jdbc.sql("update crypto.keyset set under_old = :old where id = :id and turning_since is not null")
                .param("old", underOld)
                .param("id", id.text())
                .update();
    }

    List<StudyKeys.Standing> standings() {
        return jdbc.sql("""
                        select scope, created_at, turning_since, under_old from crypto.keyset
                         where purpose = 'content' order by scope""")
                .query((row, number) -> new StudyKeys.Standing(
                        row.getString(1),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3) == null ? null : row.getTimestamp(3).toInstant(),
                        row.getObject(4, Long.class)))
                .list();
    }

    /** For the owner alone: the application may not. */
    void nameRoot(String before, String now) {
        int named = jdbc.sql("update crypto.root set key_id = :now, created_at = now() where key_id = :before")
                .param("now", now)
                .param("before", before)
                .update();
        if (named != 1) {
            throw new IllegalStateException("The database names another root key.");
        }
    }

    void delete(KeysetId id) {
        jdbc.sql("delete from crypto.keyset where id = :id")
                .param("id", id.text())
                .update();
    }

    /** A table that holds rows, or that this role may not look into; the migration's own history does not count. */
    Optional<String> anyTableWithRows() {
        List<String> tables = jdbc.sql("""
                        select format('%I.%I', n.nspname, c.relname)
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history'
                          and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'
                        order by 1
                        """).query(String.class).list();
        return tables.stream().filter(this::holdsRows).findFirst();
    }

    private boolean holdsRows(String table) {
        boolean readable = jdbc.sql("select has_table_privilege(:table, 'SELECT')")
                .param("table", table)
                .query(Boolean.class)
                .single();
        return !readable
                || jdbc.sql("select exists (select from " + table + ")")
                        .query(Boolean.class)
                        .single();
    }

    private static KeysetRow read(ResultSet row, int number) throws SQLException {
        return new KeysetRow(
                new KeysetId(Purpose.of(row.getString("purpose")), row.getString("scope")),
                row.getInt("version"),
                row.getBytes("wrapped"),
                row.getBytes("canary"));
    }
}
