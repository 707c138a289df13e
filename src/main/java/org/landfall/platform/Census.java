package org.landfall.platform;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.landfall.platform.DatabaseServer.Login;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** How many rows each table of a database holds, what was ever put in and taken out, and the newest line of the log of acts. */
record Census(Map<String, Table> tables, long line, String hash) {
    private static final String COUNTED = """
            select format('%I.%I', schemaname, relname) as name, n_tup_ins, n_tup_del
              from pg_stat_user_tables order by 1
            """;

    private static final Table NONE = new Table(0, 0, 0);

    record Table(long rows, long added, long taken) {}

    static Census of(String url, Login superuser) {
        JdbcClient jdbc = client(url, superuser);
        Map<String, Table> tables = new TreeMap<>();
        jdbc.sql(COUNTED).query(row -> {
            String name = row.getString("name");
            long rows =
                    jdbc.sql("select count(*) from " + name).query(Long.class).single();
            tables.put(name, new Table(rows, row.getLong("n_tup_ins"), row.getLong("n_tup_del")));
        });
        record Newest(long seq, String hash) {}
        Newest newest = jdbc.sql("select seq, encode(hash, 'hex') as hash from audit.head")
                .query(Newest.class)
                .single();
        return new Census(tables, newest.seq(), newest.hash());
    }

    static Optional<String> hashOfLine(String url, Login superuser, long line) {
        return client(url, superuser)
                .sql("select encode(hash, 'hex') from audit.event where seq = ?")
                .param(line)
                .query(String.class)
                .optional();
    }

    private static JdbcClient client(String url, Login superuser) {
        return JdbcClient.create(new DriverManagerDataSource(url, superuser.user(), superuser.password()));
    }

    /**
     * Whether a copy that was made between two looks at a database can be its: a table that nobody touched has the same
     * rows; one that was written to has no more and no fewer than what came and went allows.
     */
    static boolean fits(Census before, Census copy, Census after) {
        return before.tables().keySet().equals(copy.tables().keySet())
                && before.tables().entrySet().stream()
                        .allMatch(table -> fits(
                                table.getValue(),
                                copy.tables().getOrDefault(table.getKey(), NONE).rows(),
                                after.tables().getOrDefault(table.getKey(), table.getValue())));
    }

    private static boolean fits(Table before, long rows, Table after) {
        return rows >= before.rows() - (after.taken() - before.taken())
                && rows <= before.rows() + (after.added() - before.added());
    }

    long rows() {
        return tables.values().stream().mapToLong(Table::rows).sum();
    }
}
