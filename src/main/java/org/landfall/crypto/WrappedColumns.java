package org.landfall.crypto;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where wrapped data keys lie: in every column called {@code data_key}. What else is kept in bytes is looked through
 * before an epoch is destroyed, so that a table that calls its column otherwise loses nothing.
 */
final class WrappedColumns {
    private static final String BYTES = """
            select format('%I.%I', n.nspname, c.relname) as place, format('%I', a.attname) as name
              from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
             where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
               and a.atttypid = 'bytea'::regtype and not a.attisdropped and has_table_privilege(c.oid, 'SELECT')
               and not (n.nspname = 'crypto' and c.relname = 'epoch')""";

    private final JdbcClient jdbc;

    WrappedColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Column(String place, String name) {
        boolean holds(JdbcClient jdbc, long epoch) {
            return jdbc.sql("select exists (select from " + place + " where substring(" + name + " from 1 for "
                            + EpochKey.HEADER + ") = ?)")
                    .param(EpochKey.header(epoch))
                    .query(Boolean.class)
                    .single();
        }
    }

    List<Column> keys() {
        return columns(BYTES + " and a.attname = 'data_key' order by 1, 2");
    }

    /** Those that hold a key under this epoch. */
    List<Column> under(long epoch) {
        return columns(BYTES + " order by 1, 2").stream()
                .filter(column -> column.holds(jdbc, epoch))
                .toList();
    }

    private List<Column> columns(String query) {
        return jdbc.sql(query).query(Column.class).list();
    }
}
