package org.landfall.crypto;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
        /** Those of the epochs whose keys lie here; the table is read once. */
        private List<Long> holds(JdbcClient jdbc, Collection<Long> epochs) {
            String header = "substring(" + name + " from 1 for " + EpochKey.HEADER + ")";
            return jdbc.sql("select distinct " + header + " from " + place + " where " + header + " in (:headers)")
                    .param("headers", epochs.stream().map(EpochKey::header).toList())
                    .query((row, number) -> EpochKey.epochOf(row.getBytes(1)))
                    .list();
        }
    }

    List<Column> keys() {
        return columns(BYTES + " and a.attname = 'data_key' order by 1, 2");
    }

    /** Of these epochs those that something lies under, in order, and where it does. */
    SortedMap<Long, List<Column>> under(Collection<Long> epochs) {
        SortedMap<Long, List<Column>> under = new TreeMap<>();
        if (!epochs.isEmpty()) {
            for (Column column : columns(BYTES + " order by 1, 2")) {
                column.holds(jdbc, epochs)
                        .forEach(epoch -> under.computeIfAbsent(epoch, first -> new ArrayList<>())
                                .add(column));
            }
        }
        return under;
    }

    private List<Column> columns(String query) {
        return jdbc.sql(query).query(Column.class).list();
    }
}
