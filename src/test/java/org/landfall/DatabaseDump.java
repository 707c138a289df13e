package org.landfall;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that lies in the database, as a thief of a dump would search it. */
public final class DatabaseDump {
    private final JdbcClient database;

    public DatabaseDump(JdbcClient database) {
        this.database = database;
    }

    /** The tables in which the word stands, as text or inside bytes. */
    public List<String> tablesWith(String word) {
        String hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        return tables().stream()
                .filter(table -> database.sql("select exists (select 1 from " + table
                                + " t where position(? in t::text) > 0 or position(? in t::text) > 0)")
                        .params(word, hex)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    /** The tables whose rows hold the word, however it is written. */
    public List<String> tablesWith(SoughtWord word) {
        return tables().stream()
                .filter(table -> database.sql("select t::text from " + table + " t").query(String.class).list().stream()
                        .anyMatch(word::isInText))
                .toList();
    }

    /** Every table of ours, with its schema. */
    public List<String> tables() {
        return database.sql("""
                        select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
                         where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')""").query(String.class).list();
    }
}
