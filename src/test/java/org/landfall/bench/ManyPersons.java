package org.landfall.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.landfall.Landfall;
import org.landfall.analysis.engine.Fetching;
import org.landfall.analysis.engine.Packed;
import org.landfall.analysis.engine.Parts;
import org.landfall.crypto.Place;
import org.landfall.crypto.VintageKey;
import org.landfall.crypto.VintageKeys;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.postgresql.PGConnection;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same made-up people three times: as sealed columns, and in the clear in PostgreSQL and in DuckDB. */
@State(Scope.Benchmark)
public class ManyPersons {
    static final String HOME = "landfall.bench.home";
    /** So many are not loaded into PostgreSQL in the clear: whether the time grows in step is all that is asked. */
    static final int LARGEST = 10_000_000;

    static final int[] SIZES = {7, 14, 3};
    static final List<Integer> COLUMNS = List.of(0, 1, 2);

    @Param("1000000")
    public int persons;

    private final UUID vintage = UUID.randomUUID();
    /** Every benchmark runs in a process of its own and fills a home of its own. */
    private final Path home = Path.of(System.getProperty(HOME), vintage.toString());

    private ConfigurableApplicationContext context;
    private JdbcClient sql;
    private byte[][] sealed;
    VintageKey key;
    Connection postgres;

    @Nullable
    Connection duckdb;

    @Setup
    public void fill() throws Exception {
        context = SpringApplication.run(
                Landfall.class,
                "--landfall.home=" + home,
                "--landfall.binaries=" + Path.of("target", "test-pg").toAbsolutePath(),
                "--server.port=0");
        sql = context.getBean(JdbcClient.class);
        postgres = context.getBean("ownerDataSource", DataSource.class).getConnection();
        byte[][] columns = columns();
        seal(columns);
        inTheClear(columns);
    }

    @TearDown
    public void close() throws SQLException {
        if (duckdb != null) {
            duckdb.close();
        }
        postgres.close();
        context.close();
    }

    /** From the database. */
    List<Packed> fetched(List<Integer> columns) {
        return Fetching.opened(columns, column -> {
            byte[] fetched = fetched(column);
            return () -> open(column, fetched);
        });
    }

    /** From memory. */
    List<Packed> opened(List<Integer> columns) {
        return columns.stream().map(column -> open(column, sealed[column])).toList();
    }

    private byte[] fetched(int column) {
        return sql.sql("select sealed from bench.sealed_column where position = ?")
                .param(column)
                .query(byte[].class)
                .single();
    }

    private Packed open(int column, byte[] sealedColumn) {
        return Packed.of(Parts.open(sealedColumn, (part, bytes) -> key.open(place(column, part), bytes)));
    }

    private Place place(int column, String part) {
        return new Place("vintage-packed", "bench", vintage, "v" + column + " " + part, 0);
    }

    long groupBy(Connection database) throws SQLException {
        return counted(database, "a, b, c");
    }

    /** One column alone. */
    long countedBy(Connection database, int column) throws SQLException {
        return counted(database, "abc".substring(column, column + 1));
    }

    private static long counted(Connection database, String columns) throws SQLException {
        long sum = 0;
        try (Statement statement = database.createStatement();
                ResultSet cells =
                        statement.executeQuery("select count(*), " + columns + " from person group by " + columns)) {
            while (cells.next()) {
                sum += cells.getLong(1);
            }
        }
        return sum;
    }

    private byte[][] columns() {
        Random random = new Random(1);
        byte[][] columns = new byte[SIZES.length][persons];
        for (int i = 0; i < SIZES.length; i++) {
            for (int person = 0; person < persons; person++) {
                columns[i][person] = (byte) (SIZES[i] * random.nextDouble() * random.nextDouble());
            }
        }
        return columns;
    }

    private void seal(byte[][] columns) throws SQLException {
        VintageKeys keys = context.getBean(VintageKeys.class);
        keys.create(vintage, "BENCH", "2026-1");
        key = keys.open(vintage);
        sealed = new byte[columns.length][];
        try (Statement statement = postgres.createStatement()) {
            statement.execute("create schema bench");
            statement.execute("create table bench.sealed_column (position integer primary key, sealed bytea not null)");
            statement.execute("alter table bench.sealed_column alter column sealed set storage external");
            statement.execute("grant usage on schema bench to public");
            statement.execute("grant select, insert on bench.sealed_column to public");
        }
        for (int i = 0; i < columns.length; i++) {
            int column = i;
            sealed[i] = Parts.seal(
                    Packed.pack(columns[i], SIZES[i]), (part, bytes) -> key.seal(place(column, part), bytes));
            sql.sql("insert into bench.sealed_column values (?, ?)")
                    .params(i, sealed[i])
                    .update();
        }
    }

    private void inTheClear(byte[][] columns) throws Exception {
        Path csv = Files.createTempFile(home, "persons", ".csv");
        write(columns, csv);
        if (persons < LARGEST) {
            intoPostgres(csv);
        }
        duckdb = open();
        if (duckdb != null) {
            try (Statement statement = duckdb.createStatement()) {
                statement.execute("create table person (a smallint, b smallint, c smallint)");
                statement.execute("copy person from '" + csv + "' (format csv, header false)");
            }
        }
    }

    private void intoPostgres(Path csv) throws SQLException, IOException {
        try (Statement statement = postgres.createStatement();
                Reader rows = Files.newBufferedReader(csv)) {
            statement.execute("create table person (a smallint, b smallint, c smallint)");
            postgres.unwrap(PGConnection.class).getCopyAPI().copyIn("copy person from stdin (format csv)", rows);
            statement.execute("vacuum analyze person");
        }
    }

    private static @Nullable Connection open() {
        try {
            return DriverManager.getConnection("jdbc:duckdb:");
        } catch (SQLException e) {
            return null; // its driver is not on the class path
        }
    }

    private static void write(byte[][] columns, Path csv) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(csv)) {
            for (int person = 0; person < columns[0].length; person++) {
                out.write(columns[0][person] + "," + columns[1][person] + "," + columns[2][person] + "\n");
            }
        }
    }
}
